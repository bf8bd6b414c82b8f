"""The last twelve months of some agencies, for lists of them."""

from collections.abc import Collection
from datetime import datetime

from figures.queries import sums
from figures.rules.facts import ZONE
from figures.rules.period import DEFAULT, period_of
from figures.rules.summary import Figures
from figures.words.year_line import YearLine, year_line
from kernel.local_time import local_day


def years_of(agency_ids: Collection[int], *, at: datetime) -> dict[int, YearLine]:
    """Return a line for each agency, those without reports too, in one statement."""
    period = period_of(DEFAULT, today=local_day(at, ZONE))
    told = sums.by_agency(period, agency_ids=agency_ids)
    return {agency_id: year_line(told.get(agency_id, Figures())) for agency_id in agency_ids}
