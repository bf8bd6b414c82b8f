import pytest

from figures.actions.count_reports import count_reports
from figures.models import Tally
from register.models import Report
from tenants.scope import SYSTEM, scope
from tests.factories.everything import EVERYTHING


@pytest.fixture
def count():
    """Count all reports there are, or those of some lives."""

    def counting(*lives):
        with scope(SYSTEM):
            ids = [life.id for life in lives] or list(Report.objects.values_list("pk", flat=True))
            count_reports(ids)

    return counting


@pytest.fixture
def numbers():
    """Return the counters of a grain as {(agency, measure, value): number}."""

    def reading(grain="AGENCY", **only):
        found = {}
        with scope(EVERYTHING):
            for row in Tally.objects.filter(grain=grain, **only):
                key = row.agency_id, row.measure, row.value
                found[key] = found.get(key, 0) + row.number
        return found

    return reading
