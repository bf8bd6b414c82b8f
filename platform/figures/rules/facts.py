"""All facts of one report, from its row and its log alone: the same whenever they are asked for.

Days are those of Indonesia's west, so that one day is the same for every agency. A supervisory
report counts for its agency only: no unit and no category tells whom it is about.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from figures.rules.deadlines import judged
from figures.rules.durations import CalendarOf, first_responses, resolutions
from figures.rules.flows import flows, marks
from figures.rules.log import Entry, Spot, turns
from figures.rules.measures import NO_UNIT, Fact, Measure, column_of
from kernel.local_time import local_day
from register.rules.states import ACTIVE, State

ZONE = ZoneInfo("Asia/Jakarta")


@dataclass(frozen=True, slots=True)
class Subject:
    """One report as it is now. agency_id, unit_id: 0 for none."""

    report_id: int
    report_class: str
    category_code: str
    supervisory: bool
    submitted_at: datetime
    complete_at: datetime | None
    state: str
    spot: Spot

    @property
    def counted_category(self) -> str:
        """The category that its facts go by; a supervisory report tells none."""
        return "" if self.supervisory else self.category_code


def facts_of(subject: Subject, entries: Iterable[Entry], calendar_of: CalendarOf) -> Counter[Fact]:
    """Return the facts of a report, each with how often it is true."""
    story = list(turns(entries))
    found = [*_columns(subject)]
    found += [(turn.entry.at, *told) for turn in story for told in (*flows(turn), *marks(turn))]
    found += [(turn.entry.at, spot, verdict, 0) for turn, spot, verdict in judged(story)]
    timed = (
        *first_responses(story, calendar_of),
        *resolutions(story, subject.complete_at, calendar_of),
    )
    found += [(turn.entry.at, spot, measure, days) for turn, spot, measure, days in timed]
    return Counter(_fact(subject, *told) for told in found)


def _columns(subject: Subject) -> Iterator[tuple[datetime, Spot, Measure, int]]:
    state = State(subject.state)
    yield subject.submitted_at, subject.spot, column_of(state), 0
    if state in ACTIVE:
        yield subject.submitted_at, subject.spot, Measure.OPEN, 0


def _fact(subject: Subject, at: datetime, spot: Spot, measure: Measure, value: int) -> Fact:
    unit_id = NO_UNIT if subject.supervisory else spot.unit_id
    day = local_day(at, ZONE).isoformat()
    return Fact(day, spot.agency_id, unit_id, measure.value, value)
