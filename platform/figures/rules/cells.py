"""Which counters a fact belongs to: one in each grain."""

from collections import Counter
from typing import NamedTuple

from figures.rules.measures import Fact


class Cell(NamedTuple):
    """The key of one counter; see figures.models.tally."""

    grain: str
    agency_id: int
    day: str
    measure: str
    value: int
    unit_id: int
    category_code: str
    report_class: str


def cells_of(facts: Counter[Fact], *, category_code: str, report_class: str) -> Counter[Cell]:
    """Return what the facts of one report add to the counters."""
    found: Counter[Cell] = Counter()
    for fact, times in facts.items():
        month = f"{fact.day[:7]}-01"
        said = fact.measure, fact.value
        found[
            Cell("DAY", fact.agency_id, fact.day, *said, fact.unit_id, category_code, report_class)
        ] += times
        found[Cell("AGENCY", fact.agency_id, month, *said, 0, "", "")] += times
        found[Cell("SUBJECT", 0, month, *said, 0, category_code, report_class)] += times
    return found
