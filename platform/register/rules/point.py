"""A point on the map that comes with a report: where it may lie, and how exactly it is kept.

Source: platform/docs/adr/0111
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from register.rules.states import Visibility

# Of Indonesia with its sea: from Rote to Weh and Miangas, from Weh to the border in Papua.
SOUTH, NORTH = Decimal("-11.2"), Decimal("6.5")
WEST, EAST = Decimal("94.7"), Decimal("141.1")
# Five decimals are a metre on the ground, two a kilometre.
EXACT, COARSE = Decimal("0.00001"), Decimal("0.01")


@dataclass(frozen=True)
class Point:
    """Degrees north and east (WGS 84); south of the equator the latitude is negative."""

    latitude: Decimal
    longitude: Decimal

    @property
    def is_inside(self) -> bool:
        """Whether it lies in Indonesia or the sea around it."""
        return SOUTH <= self.latitude <= NORTH and WEST <= self.longitude <= EAST


def kept_point(point: Point, visibility: Visibility) -> Point:
    """Return a point as exactly as it is kept.

    To the metre for a public report. To the kilometre for the others: a point that a phone has
    found may be the home of somebody who does not want to be known.
    """
    step = EXACT if visibility is Visibility.PUBLIC else COARSE
    return Point(_rounded(point.latitude, step), _rounded(point.longitude, step))


def _rounded(degrees: Decimal, step: Decimal) -> Decimal:
    return degrees.quantize(step, rounding=ROUND_HALF_EVEN)
