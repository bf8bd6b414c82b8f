"""What an event changes of what everybody may read."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from register.models import ReportEvent
from register.rules.steps import Happening, Step

# After these a report, or a part of its text, is no longer for everybody.
TAKES_AWAY = frozenset(
    {
        Step.NARROW_VISIBILITY.value,
        Step.RECLASSIFY.value,
        Step.MERGE.value,
        Step.WITHDRAW.value,
        Happening.REDACTED.value,
    }
)


@dataclass(frozen=True, slots=True)
class PublicChange:
    """A report that is public, or was until this event. agency_ids: whose it is, or was."""

    submitted_at: datetime
    agency_ids: tuple[int, ...]
    takes_away: bool


def public_changes(event_ids: Collection[int]) -> Iterator[PublicChange]:
    """Yield the changes of these events; one statement, in the scope SYSTEM."""
    found = ReportEvent.objects.filter(pk__in=event_ids).values_list(
        "step",
        "agency_id",
        "from_agency_id",
        "to_agency_id",
        "report__agency_id",
        "report__published",
        "report__submitted_at",
    )
    for step, *agencies, published, submitted_at in found:
        takes_away = step in TAKES_AWAY
        if published or takes_away:
            ids = tuple(sorted({each for each in agencies if each}))
            yield PublicChange(submitted_at, ids, takes_away)
