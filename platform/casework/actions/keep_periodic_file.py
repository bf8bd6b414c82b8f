"""Noting that a file of a periodic report has been made, or is no longer kept."""

import hashlib
from collections.abc import Iterable
from datetime import datetime

from casework.models import PeriodicFile


def note_made(*, file_id: int, content: bytes, at: datetime) -> None:
    """Note size and digest of a file that lies in the storage; one that is noted already stays.

    One that was given up while it was being made is there again, to be dropped once more.
    """
    PeriodicFile.objects.filter(pk=file_id, made_at=None).update(
        made_at=at,
        dropped_at=None,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
    )


def note_dropped(*, file_ids: Iterable[int], at: datetime) -> None:
    """Note that files no longer lie in the storage; their rows stay."""
    PeriodicFile.objects.filter(pk__in=list(file_ids), dropped_at=None).update(dropped_at=at)
