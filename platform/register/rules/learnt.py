"""What was learnt from other reports about a new one; who learns it lies above the register."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from register.rules.routing_rules import Target


@dataclass(frozen=True, slots=True)
class LearntAgency:
    """Who usually handles such a report, named as a routing rule names an agency.

    words: those of the report that spoke for it. by_category: its category did as well.
    """

    target: Target
    agency_id: int | None = None
    words: tuple[str, ...] = ()
    by_category: bool = False


@dataclass(frozen=True, slots=True)
class LearntCategory:
    """What such a report usually is about. words: those of the report that spoke for it."""

    code: str
    words: tuple[str, ...] = ()


# Of a report's title, body and category_code; the likeliest first.
LikelyAgencies = Callable[..., Sequence[LearntAgency]]
LikelyCategories = Callable[..., Sequence[LearntCategory]]
