from __future__ import annotations

from typing import NamedTuple

from django.db import transaction

from regions.data_files import RegionRow, region_rows
from regions.models import Region

_BATCH = 1_000
_UPDATED = ("name", "level", "parent", "time_zone")


class RegionsLoaded(NamedTuple):
    """How many regions the file holds, how many rows were written, which rows it lacks."""

    total: int
    written: int
    unknown: tuple[str, ...]


def load_regions(*, using: str = "owner") -> RegionsLoaded:
    """Bring the table of regions to the committed files; may run any number of times.

    using: a connection that may write regions. Regions that the files no longer hold are
    reported and kept, since reports may lie in them.
    """
    wanted = {row.code: row for row in region_rows()}
    with transaction.atomic(using=using):
        present = {
            code: RegionRow(code, name, level, parent or "", zone)
            for code, name, level, parent, zone in Region.objects.using(using).values_list(
                "code", "name", "level", "parent_id", "time_zone"
            )
        }
        # The files name parents first; dictionaries keep that order.
        changed = [row for code, row in wanted.items() if present.get(code) != row]
        Region.objects.using(using).bulk_create(
            [
                Region(
                    code=row.code,
                    name=row.name,
                    level=row.level,
                    parent_id=row.parent or None,
                    time_zone=row.time_zone,
                )
                for row in changed
            ],
            batch_size=_BATCH,
            update_conflicts=True,
            unique_fields=("code",),
            update_fields=_UPDATED,
        )
    return RegionsLoaded(len(wanted), len(changed), tuple(sorted(present.keys() - wanted)))
