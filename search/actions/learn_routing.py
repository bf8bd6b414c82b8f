"""Learning anew who answers what and what it is about, from reports that were not returned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from search.models import LearntRouting
from search.queries.answered import Answered, answered_reports
from search.queries.learnt_models import forget
from search.routing.examples import Told, examples
from search.routing.kinds import kind_of
from search.routing.model import Model
from search.routing.train import train
from tenants.models import Agency
from tenants.scope import SYSTEM, scope

# So many take about two seconds for each of the two; nothing is held open meanwhile.
MOST_REPORTS = 3_000


def learn_routing(*, at: datetime, most: int = MOST_REPORTS) -> int:
    """Replace what was learnt; return from how many reports. With none, nothing is replaced."""
    with scope(SYSTEM):
        reports = answered_reports(most=most)
        kinds = {agency.pk: kind_of(agency) for agency in Agency.objects.only("pk", "region_code")}
    if not reports:
        return 0
    agencies, categories = _agencies(reports, kinds), _categories(reports)
    with scope(SYSTEM):
        LearntRouting.objects.update_or_create(
            pk=1,
            defaults={
                "learnt_at": at,
                "reports": len(reports),
                "kinds": agencies.kinds,
                "weights": agencies.weights,
                "categories": categories.kinds,
                "category_weights": categories.weights,
            },
        )
    forget()
    return len(reports)


def _agencies(reports: Sequence[Answered], kinds: Mapping[int, str]) -> Model:
    told = (
        Told(each.title, each.body, each.category_code, kinds[each.agency_id]) for each in reports
    )
    return train(examples(told))


def _categories(reports: Sequence[Answered]) -> Model:
    """Learn from the text alone, of reports that were answered under their category."""
    told = (
        Told(each.title, each.body, "", each.category_code)
        for each in reports
        if each.is_final and each.category_code
    )
    return train(examples(told))
