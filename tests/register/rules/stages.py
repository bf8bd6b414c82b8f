"""Stories brought to a state by the shortest way there, all on the same Monday."""

from register.rules.states import ArchiveReason, State
from register.rules.steps import Step
from tests.register.rules.story import Story

ANSWER = {"text": "Dokter pengganti sudah bertugas.", "substantive": True}


def filed(**values):
    return Story(**values)


def routed(**values):
    return filed(**values).route()


def assigned(**values):
    return routed(**values).assign()


def in_progress(**values):
    return assigned(**values).liaison(Step.RESPOND_INITIAL, text="Kami cek hari ini.")


def answered(**values):
    return in_progress(**values).liaison(Step.ANSWER, **ANSWER)


def closed(**values):
    return answered(**values).reporter(Step.ACCEPT)


def waiting(**values):
    return assigned(**values).liaison(Step.REQUEST_INFO, text="Hari apa?")


def returned(**values):
    text = "Jalan nasional."
    return routed(**values).admin(Step.RETURN_TO_NATIONAL, text=text, agency_unknown=True)


def referred(**values):
    return in_progress(**values).reporter(Step.REFER_ON_REQUEST, consent=True)


def archived(**values):
    reason = {"reason_code": ArchiveReason.TOO_GENERAL, "text": "Terlalu umum."}
    return filed(**values).desk(Step.ARCHIVE, **reason)


def merged(**values):
    story = routed(**values)
    story.others.append(routed(number=2))
    return story.admin(Step.MERGE, master_number="2")


def withdrawn(**values):
    return routed(**values).reporter(Step.WITHDRAW)


STAGES = {
    State.NATIONAL_REVIEW: filed,
    State.NEEDS_INFO: waiting,
    State.AGENCY_REVIEW: routed,
    State.LIAISON_REVIEW: assigned,
    State.RETURNED_NATIONAL: returned,
    State.IN_PROGRESS: in_progress,
    State.ANSWERED: answered,
    State.OMBUDSMAN: referred,
    State.CLOSED: closed,
    State.ARCHIVED: archived,
    State.MERGED: merged,
    State.WITHDRAWN: withdrawn,
}
