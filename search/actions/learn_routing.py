"""Learning anew who answers what, from reports that were taken up and not returned."""

from __future__ import annotations

from datetime import datetime

from search.models import LearntRouting
from search.queries.answered import answered_reports
from search.routing.features import features
from search.routing.kinds import kind_of
from search.routing.train import train
from tenants.models import Agency
from tenants.scope import SYSTEM, scope

# So many take about ten seconds; nothing is held open meanwhile.
MOST_REPORTS = 3_000


def learn_routing(*, at: datetime, most: int = MOST_REPORTS) -> int:
    """Replace what was learnt; return from how many reports. With none, nothing is replaced."""
    with scope(SYSTEM):
        reports = answered_reports(most=most)
        kinds = {agency.pk: kind_of(agency) for agency in Agency.objects.only("pk", "region_code")}
    if not reports:
        return 0
    model = train(
        (
            features(title=each.title, body=each.body, category=each.category_code),
            kinds[each.agency_id],
        )
        for each in reports
    )
    with scope(SYSTEM):
        LearntRouting.objects.update_or_create(
            pk=1,
            defaults={
                "learnt_at": at,
                "reports": len(reports),
                "kinds": model.kinds,
                "weights": model.weights,
            },
        )
    return len(reports)
