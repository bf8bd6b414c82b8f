"""Deleting papers of decrees that no decree names: what a signing that was broken off has left."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from django.core.files.storage import default_storage

from tenants.models import Agency
from tenants.own_folder import DECREES, files_below, own_folder
from tenants.scope import SYSTEM, of_agency, scope
from tenants.teams.models import Decree

# A signing takes seconds; its file is there before its decree says so.
_LEFT_FOR: Final = timedelta(days=1)


def forget_loose_papers(*, at: datetime) -> int:
    """Delete what has lain loose for a day, in every agency's folder; return how much. May run twice."""
    with scope(SYSTEM):
        agencies = list(Agency.objects.order_by("pk"))
    return sum(_clean(agency, at=at) for agency in agencies)


def _clean(agency: Agency, *, at: datetime) -> int:
    lying = files_below(own_folder(agency.pk, DECREES))
    old = {path for path in lying if default_storage.get_modified_time(path) < at - _LEFT_FOR}
    if not old:
        return 0
    with scope(of_agency(agency)):
        named = set(Decree.objects.filter(file_path__in=old).values_list("file_path", flat=True))
    for path in old - named:
        default_storage.delete(path)
    return len(old - named)
