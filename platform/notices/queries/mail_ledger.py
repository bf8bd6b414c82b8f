"""How letters fared lately: counts alone, no address and no report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Q

from notices.models import Notice
from tenants.scope import SYSTEM, scope

DAYS = 7
MOST_REASONS = 10


@dataclass(frozen=True)
class MailLedger:
    """Letters planned in the last week. refusals: why they were refused and how often, most first."""

    planned: int
    delivered: int
    refused: int
    waiting: int
    refusals: tuple[tuple[str, int], ...]


def mail_ledger(*, at: datetime) -> MailLedger:
    """Return it at a moment; one statement, in the scope SYSTEM by itself."""
    since = at - timedelta(days=DAYS)
    with scope(SYSTEM, savepoint=False):
        rows = (
            Notice.objects.filter(planned_at__gte=since)
            .order_by()
            .values_list("refusal")
            .annotate(
                planned=Count("pk"),
                delivered=Count("pk", filter=Q(delivered_at__isnull=False)),
                refused=Count("pk", filter=Q(refused_at__isnull=False)),
                waiting=Count("pk", filter=Q(delivered_at=None, refused_at=None, channel="")),
            )
        )
        found = list(rows)
    refusals = sorted(
        ((reason, refused) for reason, _planned, _delivered, refused, _waiting in found if refused),
        key=lambda each: (-each[1], each[0]),
    )
    planned, delivered, refused, waiting = (
        sum(row[place] for row in found) for place in range(1, 5)
    )
    return MailLedger(planned, delivered, refused, waiting, tuple(refusals[:MOST_REASONS]))
