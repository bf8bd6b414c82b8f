"""Reports brought to a state by the real steps, ready for one step that somebody may then take."""

from datetime import timedelta

from register.models import SlaPolicy
from register.rules.actors import Role
from register.rules.states import ArchiveReason, State, Visibility
from register.rules.steps import Step
from tenants.scope import scope
from tests.factories.consoles import fresh_life
from tests.factories.everything import EVERYTHING
from tests.factories.lives import DESK, Life, admin_of, liaison_of

ANSWER = {"text": "Dokter pengganti sudah bertugas.", "substantive": True}
POLICIES = {
    Step.ARCHIVE_BY_AGENCY: {"agency_can_archive": True},
    Step.REFER_OMBUDSMAN: {"ombudsman_mode": "MANUAL"},
}
EX_OFFICIO = frozenset({Step.CONTINUE_EX_OFFICIO, Step.NOTE_EX_OFFICIO, Step.END_EX_OFFICIO})
SYSTEM_REFERS = frozenset({Step.CONSENT, Step.DECLINE, Step.REFER_OMBUDSMAN})


class Stages:
    """The reports of one agency, one of its units, and another agency for those it returns.

    owner: the person whose account they are filed with.
    """

    def __init__(self, agency, unit, other_agency, *, owner=None):
        self.agency, self.unit, self.other_agency = agency, unit, other_agency
        self.owner = owner
        self.admin, self.liaison = admin_of(agency), liaison_of(agency, unit)

    def file(self, **values):
        """Return a report filed just now."""
        return fresh_life(owner=self.owner, **values)

    def bring(self, state, **values):
        """Return a report in a state, by the shortest way there."""
        life = self.file(**values)
        match state:
            case State.NATIONAL_REVIEW:
                pass
            case State.ARCHIVED:
                reason = {"reason_code": ArchiveReason.TOO_GENERAL, "text": "Terlalu umum."}
                life.desk(Step.ARCHIVE, **reason)
            case _:
                life.route(self.agency)
                self._within_agency(state, life)
        return life

    def ready(self, step, state):
        """Return a report in a state of the step, so that whoever may take it is offered it.

        Where only time passing opens the step, that is so in one of its states.
        """
        if step in POLICIES:
            with scope(EVERYTHING):
                first = fresh_life().at - timedelta(days=400)
                SlaPolicy.objects.create(valid_from=first, values=POLICIES[step])
        if step in SYSTEM_REFERS:
            return self._left_alone(state)
        if step in (Step.LOCK, Step.JOIN):
            return self._returned_twice()
        if step in (Step.NUDGE, Step.PROPOSE_REROUTE, Step.TAKE_OVER):
            return self._escalated(state)
        if step in EX_OFFICIO:
            return self._withdrawn_supervisory(step)
        if step is Step.APPEAL:
            return self._reopened_and_closed()
        hidden = {"visibility": Visibility.CONFIDENTIAL} if step is Step.WIDEN_VISIBILITY else {}
        return self.bring(state, **hidden)

    def _withdrawn_supervisory(self, step):
        life = self.file()
        life.route(self.agency, supervisory=True)
        life.reporter(Step.WITHDRAW)
        if step is not Step.CONTINUE_EX_OFFICIO:
            inspector = admin_of(self.agency, role=Role.INSPECTORATE)
            life.officer(self.agency, inspector, Step.CONTINUE_EX_OFFICIO, text="Dugaan pungutan.")
        return life

    def _within_agency(self, state, life):
        steps = {
            State.LIAISON_REVIEW: (self._assign,),
            State.IN_PROGRESS: (self._assign, self._respond),
            State.ANSWERED: (self._assign, self._respond, self._answer),
            State.CLOSED: (self._answer_alone, lambda it: it.reporter(Step.ACCEPT)),
            State.NEEDS_INFO: (lambda it: self._admin(it, Step.REQUEST_INFO, text="Hari apa?"),),
            State.RETURNED_NATIONAL: (lambda it: self._return(it, self.agency),),
            State.OMBUDSMAN: (
                self._assign,
                lambda it: it.reporter(Step.REFER_ON_REQUEST, consent=True),
            ),
            State.MERGED: (self._merge,),
            State.WITHDRAWN: (lambda it: it.reporter(Step.WITHDRAW),),
        }
        for step in steps.get(state, ()):
            step(life)

    def _admin(self, life, step, **data):
        life.officer(self.agency, self.admin, step, **data)

    def _assign(self, life):
        self._admin(life, Step.ASSIGN_UNIT, unit_id=self.unit.pk)

    def _respond(self, life):
        life.officer(self.agency, self.liaison, Step.RESPOND_INITIAL, text="Kami cek hari ini.")

    def _answer(self, life):
        life.officer(self.agency, self.liaison, Step.ANSWER, **ANSWER)

    def _answer_alone(self, life):
        self._admin(life, Step.ANSWER_AGENCY, **ANSWER)

    def _merge(self, life):
        master = self.bring(State.AGENCY_REVIEW)
        self._admin(life, Step.MERGE, master_number=master.report.number)

    def _return(self, life, agency):
        data = {"text": "Jalan nasional.", "agency_unknown": True}
        life.officer(agency, admin_of(agency), Step.RETURN_TO_NATIONAL, **data)

    def _returned_twice(self):
        life = self.bring(State.RETURNED_NATIONAL)
        life.route(self.other_agency)
        self._return(life, self.other_agency)
        return life

    def _reopened_and_closed(self):
        life = self.bring(State.CLOSED)
        life.reporter(Step.REOPEN, text="Dokternya pindah lagi.")
        self._admin(life, Step.ANSWER, **ANSWER)
        life.reporter(Step.ACCEPT)
        return life

    def _escalated(self, state):
        """E2: the five working days of T2 and five more are over."""
        now = fresh_life().at
        life = Life(at=now - timedelta(days=30), owner=self.owner)
        life.route(self.agency)
        if state is State.AGENCY_REVIEW:
            return life.go_to(now).sweep()
        return self.bring(state)

    def _left_alone(self, state):
        """T5 is over by a few days, so that T10 or the desk's decision is open."""
        now = fresh_life().at
        probe = Life(at=now - timedelta(days=200))
        probe.route(self.agency)
        sixty_days = probe.timers["T5"].due_at - probe.at
        life = Life(at=now - sixty_days - timedelta(days=4), owner=self.owner)
        if state in (State.NATIONAL_REVIEW, State.RETURNED_NATIONAL):
            return self.bring(state)
        life.route(self.agency, by=DESK)
        return life.go_to(now).sweep()
