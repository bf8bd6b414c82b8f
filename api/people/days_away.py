"""Recording that somebody is away, and that they are back, by the console's form and actions."""

from __future__ import annotations

from django.http import Http404
from django.utils.translation import gettext as _

from api.caller import Caller
from api.inputs.sent import Sent
from api.lists.changes import Shape, filled, refused_input
from tenants.actions.end_absence import NoSuchAbsence, end_absence
from tenants.actions.record_absence import (
    AwayAlready,
    NotAnOfficer,
    NotASubstitute,
    record_absence,
)
from tenants.queries.unit_choices import away_choices, substitute_choices
from tenants.teams.forms.absence_form import NOT_FITTING, AbsenceForm
from tenants.teams.models import Absence


def recorded(sent: Sent, shape: type[Shape], caller: Caller) -> Absence:
    """Return the absence that was sent, kept.

    :raises Refused: 422 for inputs
    """
    people, substitutes = away_choices(), substitute_choices()
    form = filled(
        sent,
        shape,
        lambda typed: AbsenceForm(
            typed, people=people, substitutes=substitutes, today=caller.today
        ),
    )
    try:
        return record_absence(absence=form.absence(), by=caller.staff, at=caller.at)
    except NotAnOfficer as error:
        told = _("Orang ini bukan pejabat penghubung unit atau pimpinan.")
        raise refused_input("user_id", told, "INVALID_CHOICE") from error
    except NotASubstitute as error:
        raise refused_input("substitute_id", str(NOT_FITTING), "INVALID_CHOICE") from error
    except AwayAlready as error:
        told = _("Sebagian hari itu sudah tercatat. Akhiri dulu catatannya.")
        raise refused_input("first_day", told, "TAKEN") from error


def back(absence_id: int, caller: Caller) -> None:
    """End an absence; Http404 where it is over."""
    try:
        end_absence(absence_id=absence_id, by=caller.staff, today=caller.today, at=caller.at)
    except NoSuchAbsence as error:
        raise Http404 from error
