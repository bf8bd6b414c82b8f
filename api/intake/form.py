"""The form of the consoles in which reports are taken in, filled in by a program."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.utils.datastructures import MultiValueDict

from api.caller import Caller
from api.inputs.kinds import as_typed, kind_of
from api.inputs.read import read_inputs
from api.inputs.sent import Sent
from register.forms.intake_form import IntakeForm
from register.queries.categories import category_choice
from register.queries.place_choices import place_choice

SEEN: Final = "duplicates_seen"
# The form's own key is made of the request's.
_WITHOUT: Final = frozenset({"key", "evidence"})
_OWN: Final = "for_us"
_KINDS: Final = {
    **{n: kind_of(f) for n, f in IntakeForm.base_fields.items() if n not in _WITHOUT},
    SEEN: "boolean",
}


def read_report(sent: Sent, caller: Caller) -> dict[str, Any]:
    """Return the inputs of a report, each of its kind.

    :raises Refused: 422, with each that is not
    """
    kinds = dict(_KINDS)
    if caller.staff.agency is None:
        del kinds[_OWN]
    return read_inputs(sent.data, kinds)


def filled_form(typed: dict[str, Any], sent: Sent, *, caller: Caller, key: UUID) -> IntakeForm:
    """Return the form with what was sent; two statements.

    Of the lists it holds what was chosen alone: to be among them is all that is asked.
    """
    agency = caller.staff.agency
    near = (agency.region_code or "") if agency else ""
    values = {name: value for name, value in typed.items() if name != SEEN}
    return IntakeForm(
        MultiValueDict(dict(as_typed({**values, "key": key}))),
        sent.upload,
        categories=category_choice(typed.get("category_code") or ""),
        places=place_choice(near, chosen=typed.get("region_code") or ""),
        has_agency=agency is not None,
    )
