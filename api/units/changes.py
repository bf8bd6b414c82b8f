"""Adding, changing, closing and opening a unit, by the console's form and actions."""

from __future__ import annotations

from django.db import transaction
from django.http import Http404
from django.utils.translation import gettext as _

from api.caller import Caller
from api.inputs.sent import Sent
from api.lists.changes import filled, refused_input
from api.problems.problem import Problem, Refused
from api.units.shapes import UnitSent
from casework.actions.close_unit import UnitHasReports, UnitHasUnits, close_unit, open_unit
from tenants.actions.keep_unit import NotAbove, UnitCodeTaken, keep_unit
from tenants.queries.unit_choices import parent_choices
from tenants.queries.units import every_unit
from tenants.teams.forms.unit_form import UnitForm
from tenants.teams.models import Unit


def kept_unit(sent: Sent, caller: Caller, *, unit_id: int | None = None) -> Unit:
    """Return the unit as it was sent, a new one where unit_id is None.

    :raises Refused: 422 for inputs, 409 for a unit that cannot be closed
    """
    parents = parent_choices(unit_id=unit_id)
    form = filled(sent, UnitSent, lambda typed: UnitForm(typed, parents=parents))
    try:
        # Together: what cannot be closed is not renamed either.
        with transaction.atomic():
            unit = keep_unit(facts=form.facts(), by=caller.staff, at=caller.at, unit_id=unit_id)
            is_active = sent.data.get("is_active")
            return unit if is_active in (None, unit.is_active) else _turned(unit, is_active, caller)
    except UnitCodeTaken as error:
        told = _("Kode ini sudah dipakai unit lain.")
        raise refused_input("code", told, "TAKEN") from error
    except NotAbove as error:
        told = _("Unit itu tidak dapat menjadi induk unit ini.")
        raise refused_input("parent_id", told, "INVALID_CHOICE") from error


def held_unit(unit_id: int) -> Unit:
    """Return a unit and hold it until the request is over; Http404 where there is none."""
    unit = every_unit().select_for_update().filter(pk=unit_id).first()
    if unit is None:
        raise Http404
    return unit


def _turned(unit: Unit, is_active: bool, caller: Caller) -> Unit:
    turn = open_unit if is_active else close_unit
    try:
        return turn(unit_id=unit.pk, by=caller.staff, at=caller.at)
    except UnitHasReports as error:
        raise Refused(Problem(409, code="UNIT_HAS_REPORTS")) from error
    except UnitHasUnits as error:
        raise Refused(Problem(409, code="UNIT_HAS_UNITS")) from error
