"""What is done with a periodic report, by the console's forms and actions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, cast

from django.http import Http404
from django.utils.translation import gettext as _

from api.caller import Caller
from api.inputs.read import read_inputs
from api.inputs.sent import Sent
from api.lists.changes import Shape, filled, refused_input
from api.problems.problem import FieldError, Problem, Refused
from api.steps.alone import check_is_person
from casework.actions.decide_periodic import return_periodic, sign_periodic, submit_periodic
from casework.actions.discard_periodic import discard_periodic
from casework.actions.write_periodic import Narrative, write_periodic
from casework.forms.periodic_forms import REASON_MAX, NarrativeForm, PeriodForm
from casework.queries.periodic import NoSuchPeriodic, taken_periods
from casework.rules.periodic_life import (
    PeriodicNotAllowed,
    PeriodicRefusal,
    PeriodicStep,
)
from casework.words.periodic import SENTENCES
from figures.actions.periodic import correct_with_figures, count_again, open_with_figures
from figures.rules.facts import ZONE
from kernel.local_time import local_day
from tenants.models import Agency

_STATUS: Final = {PeriodicRefusal.NOT_YOUR_ROLE: 403, PeriodicRefusal.CHANGED: 412}


def begun(sent: Sent, shape: type[Shape], caller: Caller) -> Any:
    """Return the report on the period that was sent, begun with its figures.

    :raises Refused: as the table refuses, 422 for inputs
    """
    today, taken = local_day(caller.at, ZONE), taken_periods()
    form = filled(sent, shape, lambda typed: PeriodForm(typed, today=today, taken=taken))
    agency, period = cast("Agency", caller.staff.agency), form.chosen()
    return _asked(
        lambda: open_with_figures(agency=agency, period=period, by=caller.actor, at=caller.at)
    )


def worded(sent: Sent, shape: type[Shape], seen: Any, caller: Caller) -> Any:
    """Return a report with the words that were sent.

    :raises Refused: as the table refuses, 422 for inputs
    """
    form = filled(sent, shape, NarrativeForm)
    return _asked(
        lambda: write_periodic(
            report_id=seen.pk,
            revision=seen.revision,
            narrative=form.narrative(),
            by=caller.actor,
        )
    )


def stepped(sent: Sent, seen: Any, caller: Caller) -> Any:
    """Return a report after a step with it: of a correction, the new version.

    :raises Refused: as the table refuses, 422 for inputs
    """
    typed = read_inputs(sent.data, {"step": "string", "reason": "string"}, may_be_null=())
    step = _STEPS.get(typed.get("step") or "")
    if step is None:
        raise refused_input("step", _("Sebut langkah yang ada pada daftarnya."), "INVALID_CHOICE")
    reason = (typed.get("reason") or "").strip()
    if len(reason) > REASON_MAX:
        raise refused_input("reason", _("Persingkat alasannya."), "MAX_LENGTH")
    return _asked(lambda: step(seen, caller, reason))


def refused_periodic(refused: PeriodicNotAllowed) -> Refused:
    """Return why the table refuses, as a problem."""
    refusal, told = refused.refusal, str(SENTENCES[refused.refusal])
    status = 422 if refused.field else _STATUS.get(refusal, 409)
    code = f"PERIODIC_{refusal.value}"
    errors = (FieldError(refused.field, told, code),) if refused.field else ()
    return Refused(Problem(status, code=code, detail=told, errors=errors))


def _asked(act: Callable[[], Any]) -> Any:
    try:
        return act()
    except NoSuchPeriodic as error:
        raise Http404 from error
    except PeriodicNotAllowed as refused:
        raise refused_periodic(refused) from refused


def _count(seen: Any, caller: Caller, _reason: str) -> Any:
    return count_again(agency=cast("Agency", caller.staff.agency), **_same(seen, caller))


def _submit(seen: Any, caller: Caller, _reason: str) -> Any:
    words = Narrative(seen.summary, seen.obstacles, seen.plans)
    return submit_periodic(**_same(seen, caller), narrative=words)


def _return(seen: Any, caller: Caller, reason: str) -> Any:
    return return_periodic(**_same(seen, caller), reason=reason)


def _sign(seen: Any, caller: Caller, _reason: str) -> Any:
    # A signature is a person's: a system has no name to sign with.
    check_is_person(caller)
    return sign_periodic(**_same(seen, caller))


def _correct(seen: Any, caller: Caller, _reason: str) -> Any:
    return correct_with_figures(agency=cast("Agency", caller.staff.agency), **_same(seen, caller))


def _discard(seen: Any, caller: Caller, reason: str) -> Any:
    return discard_periodic(**_same(seen, caller), reason=reason)


def _same(seen: Any, caller: Caller) -> dict[str, Any]:
    return {
        "report_id": seen.pk,
        "revision": seen.revision,
        "by": caller.actor,
        "at": caller.at,
    }


_STEPS: Final[dict[str, Callable[[Any, Caller, str], Any]]] = {
    PeriodicStep.COUNT: _count,
    PeriodicStep.SUBMIT: _submit,
    PeriodicStep.RETURN: _return,
    PeriodicStep.SIGN: _sign,
    PeriodicStep.CORRECT: _correct,
    PeriodicStep.DISCARD: _discard,
}
