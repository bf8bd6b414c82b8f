"""Deleting files that were sent but never became part of a report.

Files lie in a folder for the day they came. A folder is looked at from the second day on, for a
week; after that nothing loose is left in it.
"""

from datetime import UTC, datetime, timedelta

from django.core.files.storage import default_storage

from register.models import Attachment
from tenants.scope import SYSTEM, scope

FIRST_DAY = 2
LAST_DAY = 9


def forget_loose_files(*, at: datetime) -> int:
    """Delete files at least two days old that no report has; return how many. May run twice."""
    today = at.astimezone(UTC).date()
    days = [today - timedelta(days=back) for back in range(FIRST_DAY, LAST_DAY + 1)]
    return sum(_clean(f"{day:%Y/%m/%d}") for day in days)


def _clean(folder: str) -> int:
    try:
        _folders, names = default_storage.listdir(folder)
    except FileNotFoundError:
        return 0
    paths = {f"{folder}/{name}" for name in names}
    with scope(SYSTEM):
        known = set(Attachment.objects.filter(path__in=paths).values_list("path", flat=True))
    for path in paths - known:
        default_storage.delete(path)
    return len(paths - known)
