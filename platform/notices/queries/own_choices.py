"""A person's own choices, as their forms begin with them."""

from __future__ import annotations

from dataclasses import dataclass

from notices.letters.names import Level, Topic
from notices.models import OfficerChoice, ReporterChoice
from tenants.scope import SIGN_IN, scope


@dataclass(frozen=True)
class Chosen:
    """level: how much. language: of the mails, empty where nothing was chosen."""

    level: str = Level.EVERY.value
    language: str = ""


def chosen_for(*, report_id: int | None = None, owner_key: str | None = None) -> Chosen:
    """Return what was chosen for a report or an account; the scope that shows it is open."""
    rows = ReporterChoice.objects.filter(report_id=report_id, owner_key=owner_key)
    found = rows.values_list("level", "language").first()
    return Chosen(*found) if found else Chosen()


def topics_wanted(*, user_id: int) -> list[Topic]:
    """Return the topics an officer gets mails of."""
    with scope(SIGN_IN, savepoint=False):
        rows = OfficerChoice.objects.filter(pk=user_id).values_list("off", flat=True)
        off = set(rows.first() or ())
    return [topic for topic in Topic if topic.value not in off]
