"""What people have chosen to hear."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q

from notices.letters.names import Letter, Level, Topic
from notices.letters.table import NEEDS_REPORTER
from notices.models import OfficerChoice, ReporterChoice
from register.models import Report


def reporters_choice(report: Report) -> ReporterChoice | None:
    """Return what the reporter chose for a report, or else for all of their account."""
    chosen = Q(report_id=report.pk)
    if report.owner_key:
        chosen |= Q(owner_key=report.owner_key)
    rows = list(ReporterChoice.objects.filter(chosen))
    return min(rows, key=lambda row: row.report_id is None, default=None)


def wants_mail(choice: ReporterChoice | None, letter: Letter) -> bool:
    """Tell whether a reporter who chose so gets a letter by e-mail."""
    level = Level(choice.level) if choice else Level.EVERY
    return level is Level.EVERY or (level is Level.NEEDED and letter in NEEDS_REPORTER)


def turned_off(user_ids: Iterable[int]) -> dict[int, frozenset[Topic]]:
    """Return what each of these officers has turned off, in one statement."""
    rows = OfficerChoice.objects.filter(pk__in=set(user_ids)).values_list("user_id", "off")
    return {user_id: frozenset(map(Topic, off)) for user_id, off in rows}
