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
    """Return it at a moment; two statements, in the scope SYSTEM by itself."""
    since = at - timedelta(days=DAYS)
    with scope(SYSTEM, savepoint=False):
        lately = Notice.objects.filter(planned_at__gte=since)
        is_refused = Q(refused_at__isnull=False)
        counts = lately.aggregate(
            planned=Count("pk"),
            delivered=Count("pk", filter=Q(delivered_at__isnull=False)),
            refused=Count("pk", filter=is_refused),
            waiting=Count("pk", filter=Q(delivered_at=None, refused_at=None, channel="")),
        )
        reasons = lately.filter(is_refused).values_list("refusal").annotate(many=Count("pk"))
        refusals = tuple(reasons.order_by("-many", "refusal")[:MOST_REASONS])
    return MailLedger(**counts, refusals=refusals)
