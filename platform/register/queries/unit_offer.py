"""The unit that an agency's rules name for a report."""

from typing import NamedTuple


class UnitOffer(NamedTuple):
    """unit_id: None where rules fit but none may be taken. reason: a sentence on either."""

    unit_id: int | None
    reason: str
