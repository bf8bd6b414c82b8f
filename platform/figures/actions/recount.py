"""Counting everything anew from the register: begun once, gone on with until it is done.

While it runs the figures are too low; pages say so. What happens meanwhile is counted as ever.
"""

from collections.abc import Callable
from datetime import datetime

from django.db import transaction

from figures.actions.count_reports import count_reports
from figures.actions.turns import count_alone
from figures.models import CountedReport, Recount, Tally
from figures.queries.counting import how_many, next_reports
from tenants.scope import SYSTEM, scope

BATCH = 200
_ONLY = 1


def recount(*, at: datetime, show: Callable[[int, int], None], fresh: bool = True) -> int:
    """Count every report anew and return how many there were; each batch is one transaction.

    fresh: begin from nothing, unless an earlier count was broken off. Otherwise go on with that
    one, and do nothing where there is none.
    """
    with scope(SYSTEM):
        last = _begin(at=at, fresh=fresh)
        if last is None:
            return 0
        total, done = how_many(), how_many(up_to=last)
    while True:
        with scope(SYSTEM):
            ids = next_reports(after=last, most=BATCH)
            if not ids:
                Recount.objects.filter(pk=_ONLY).update(finished_at=at)
                return done
            count_reports(ids)
        last = ids[-1]
        # Apart from the counting, which holds this row against others; counting twice does no harm.
        with scope(SYSTEM):
            Recount.objects.filter(pk=_ONLY).update(last_report_id=last)
        done += len(ids)
        show(min(done, total), total)


def _begin(*, at: datetime, fresh: bool) -> int | None:
    """Return after which report to go on, None where there is nothing to do."""
    with transaction.atomic():
        # Nobody counts between the two deletions, or a report would be counted twice.
        count_alone()
        broken_off = Recount.objects.filter(pk=_ONLY, finished_at=None).first()
        if broken_off is not None:
            return broken_off.last_report_id
        if not fresh:
            return None
        Tally.objects.all().delete()
        CountedReport.objects.all().delete()
        Recount.objects.filter(pk=_ONLY).update(started_at=at, last_report_id=0, finished_at=None)
    return 0
