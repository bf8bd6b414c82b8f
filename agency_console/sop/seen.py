"""What somebody at the console sees of the agency's procedures."""

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from django.http import Http404

from casework.forms.sop_editor import SopChoices
from casework.queries.procedures import NoSuchProcedure, version_of
from casework.queries.reply_choices import choices_for_replies
from casework.queries.sop_hands import hands_of
from casework.rules.sop_life import Hands
from kernel.local_time import local_day
from register.views.visit import Visit, zone_of


def day_of_visit(visit: Visit) -> date:
    """Return the day on the agency's clocks."""
    return local_day(visit.at, ZoneInfo(zone_of(visit.staff)))


def hands_of_visit(visit: Visit) -> Hands:
    """Return what the visitor does with procedures."""
    return hands_of(visit.staff, on=day_of_visit(visit))


def version_or_404(hands: Hands, procedure_id: int, version: int) -> Any:
    """Return a version that somebody sees, or answer 404."""
    try:
        return version_of(procedure_id, version, drafts=hands.sees_drafts)
    except NoSuchProcedure as error:
        raise Http404 from error


def sop_choices() -> SopChoices:
    """Return the lists of the form; two statements."""
    return SopChoices(**choices_for_replies())
