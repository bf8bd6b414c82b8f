"""Moments as whole microseconds, for a server that keeps only milliseconds of a date."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
# After every moment, for the order of what has no deadline.
NEVER = 2**62


def microseconds(moment: datetime) -> int:
    """Return a moment as the index has it."""
    return (moment - _EPOCH) // _MICROSECOND
