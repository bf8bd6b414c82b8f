"""Noting that a file of a periodic report has been made."""

import hashlib
from datetime import datetime

from casework.models import PeriodicFile


def note_made(*, file_id: int, content: bytes, at: datetime) -> None:
    """Note size and digest of a file that lies in the storage; one that is noted already stays."""
    PeriodicFile.objects.filter(pk=file_id, made_at=None).update(
        made_at=at, size=len(content), sha256=hashlib.sha256(content).hexdigest()
    )
