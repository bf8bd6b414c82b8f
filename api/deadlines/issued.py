"""Issuing a version of the agency's own deadlines, by the console's form and action."""

from __future__ import annotations

from typing import Any, cast

from django.utils.translation import gettext as _

from api.caller import Caller
from api.inputs.refused import refused_inputs
from api.inputs.sent import Sent
from api.lists.changes import Shape, Typed, filled, refused_input
from api.problems.problem import FieldError
from register.actions.set_own_policy import (
    PolicyTaken,
    PolicyTooEarly,
    PolicyTooSlow,
    set_own_policy,
)
from register.forms.policy_form import PolicyForm
from register.rules.own_policy import SPANS_OF_AGENCY
from register.rules.states import ReportClass
from tenants.models import Agency

_CALLED = {"answer_approval": "approval", "first_day": "valid_from"}


def issued(sent: Sent, shape: type[Shape], caller: Caller) -> Any:
    """Return the version that was sent, issued.

    :raises Refused: 422 for inputs
    """
    form = filled(sent, shape, _form, called=_CALLED)
    agency = cast("Agency", caller.staff.agency)
    try:
        return set_own_policy(
            agency=agency,
            report_class=ReportClass(form.cleaned_data["report_class"]),
            due=form.due(),
            approval=form.cleaned_data["approval"],
            valid_from=form.begins(caller.zone),
            by=caller.staff,
            at=caller.at,
        )
    except PolicyTooEarly as error:
        told = _("Pilih besok atau hari sesudahnya.")
        raise refused_input("first_day", told, "INVALID") from error
    except PolicyTaken as error:
        told = _("Sudah ada versi yang berlaku sejak hari itu.")
        raise refused_input("first_day", told, "TAKEN") from error
    except PolicyTooSlow as slow:
        told = _("Lebih lama daripada kebijakan nasional.")
        errors = (FieldError(name, told, "MAX_VALUE") for name in slow.names)
        raise refused_inputs(*errors) from slow


def _form(typed: Typed) -> PolicyForm:
    # How long the nation lets it be is a hint for people: what is longer is refused by the action.
    return PolicyForm(typed, most=dict.fromkeys(SPANS_OF_AGENCY, 0))
