"""Letting somebody answer for a unit, and ending that, by the console's form and actions."""

from __future__ import annotations

from django.http import Http404
from django.utils.translation import gettext as _

from api.caller import Caller
from api.inputs.sent import Sent
from api.lists.changes import Shape, Typed, filled, refused_input
from tenants.actions.appoint_liaison import NotALiaison
from tenants.actions.keep_unit import NoSuchUnit
from tenants.actions.staff_unit import NoSuchOfficer, appoint_officer, end_officer
from tenants.queries.officers import OfficerFact
from tenants.queries.unit_choices import liaison_choices
from tenants.teams.forms.unit_form import OfficerForm
from tenants.teams.models import LiaisonOfficer


def appointed(sent: Sent, shape: type[Shape], caller: Caller) -> LiaisonOfficer:
    """Return the officer who answers for the unit from now on.

    :raises Refused: 422 for inputs
    """
    form = filled(sent, shape, _form)
    unit_id = sent.data.get("unit_id")
    if unit_id is None:
        raise refused_input("unit_id", _("Isi kolom ini."), "REQUIRED")
    try:
        return appoint_officer(
            unit_id=unit_id,
            user_id=int(form.cleaned_data["user_id"]),
            is_substitute=form.cleaned_data["is_substitute"],
            by=caller.staff,
            at=caller.at,
        )
    except NoSuchUnit as error:
        told = _("Unit ini tidak ada di instansi Anda.")
        raise refused_input("unit_id", told, "INVALID_CHOICE") from error
    except NotALiaison as error:
        told = _("Orang ini bukan lagi pejabat penghubung.")
        raise refused_input("user_id", told, "INVALID_CHOICE") from error


def ended(officer: OfficerFact, caller: Caller) -> None:
    """Let a person no longer answer for a unit; Http404 where somebody else has ended it."""
    try:
        end_officer(unit_id=officer.unit_id, user_id=officer.user_id, by=caller.staff, at=caller.at)
    except (NoSuchUnit, NoSuchOfficer) as error:
        raise Http404 from error


def _form(typed: Typed) -> OfficerForm:
    return OfficerForm(typed, people=liaison_choices())
