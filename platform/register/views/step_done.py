"""What an officer is told when a step has been taken, or proposed."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from look.moments import in_zone, long_day
from register.actions.take_step import StepTaken
from register.queries.holders import holder_names
from register.rules.actors import Role
from register.rules.states import State
from register.rules.steps import Step
from register.rules.transition import Transition
from register.views.visit import Visit, zone_of
from register.words.done import ALREADY_LATE, DESK, DONE, NEXT, NOTE_KEPT
from register.words.steps import ROLE_LABELS, STEP_LABELS, timeline_label


def done_sentence(visit: Visit, row: Transition, taken: StepTaken, *, internal: bool) -> str:
    """Return what happened and what comes next with its day, or whose yes the step waits for.

    internal: whether the step only left a note within the agency.
    """
    if taken.proposal is not None:
        return _("Usul “{step}” dikirim. Menunggu keputusan {who}.").format(
            step=STEP_LABELS[row.step], who=ROLE_LABELS[Role(taken.proposal.approver)]
        )
    what = str(NOTE_KEPT) if internal else _what(visit, row.step, taken.report)
    told = _("{number}: {what}.").format(number=taken.report.number, what=what)
    return " ".join(filter(None, (told, _next(visit, taken.report))))


def _what(visit: Visit, step: Step, report: Any) -> str:
    sentence = str(DONE.get(step, ""))
    if "{" not in sentence:
        return sentence or timeline_label(step)
    names = holder_names(report, reader_agency_id=visit.actor.agency_id)
    return sentence.format(agency=names.agency or DESK, unit=names.unit)


def _next(visit: Visit, report: Any) -> str:
    due: datetime | None = report.due_at
    state = State(report.state)
    if due is None or state not in NEXT:
        return ""
    sentence = ALREADY_LATE if due <= visit.at else NEXT[state]
    return sentence.format(day=long_day(in_zone(due, zone_of(visit.staff))))
