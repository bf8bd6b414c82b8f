"""When work on a file no longer moves: its worker is gone, or its job was laid aside."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

# Longer than all attempts at a job take together.
GIVEN_UP: Final = timedelta(hours=1)


def stands_still(touched_at: datetime, *, at: datetime) -> bool:
    """Tell whether what is under way has made no progress for so long that it will make none."""
    return touched_at <= at - GIVEN_UP
