"""Bring the table of bodies to the committed master list, and know which have joined."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from django.db import transaction
from django.db.models import OuterRef, QuerySet, Subquery

from tenants.bodies.master_list import MasterListMistake, MasterRow, master_rows
from tenants.bodies.models import Body
from tenants.isolation.aliases import OWNER_ALIAS
from tenants.models import Agency

_BATCH = 100


class MasterLoaded(NamedTuple):
    """What came of it: rows added, left as they are, and known to have joined just now.

    other: codes of bodies that are there under another name than the list gives them.
    """

    added: int
    left: int
    linked: int
    other: tuple[str, ...]


def load_master(
    *, show: Callable[[int, int], None] = lambda _done, _of: None, rows: Sequence[MasterRow] = ()
) -> MasterLoaded:
    """Add the bodies that are missing, as owner; one that is there is left as it is.

    Parts of a hundred are each whole or not there: broken off, the next call goes on.
    show: called with how many are done and how many there are. rows: instead of the list's own
    :raises MasterListMistake: a host name is another body's already; nothing is added
    """
    wanted = list(rows) or master_rows()
    present = {body.code: body for body in Body.objects.using(OWNER_ALIAS)}
    missing = [row for row in wanted if row.code not in present]
    _refuse_taken_hosts(missing, present)
    ids = {code: body.pk for code, body in present.items()}
    done = len(wanted) - len(missing)
    for start in range(0, len(missing), _BATCH):
        part = missing[start : start + _BATCH]
        ids |= _add(part, ids)
        show(done + start + len(part), len(wanted))
    renamed = (row.code for row in wanted if row.code in present and _differs(row, present))
    return MasterLoaded(len(missing), done, link_agencies(), tuple(renamed))


def link_agencies() -> int:
    """Tell bodies which agency they have become, by region or host name; return how many."""
    joined = Agency.objects.using(OWNER_ALIAS).filter(body=None)
    alike: tuple[QuerySet[Agency], ...] = (
        joined.filter(region_code=OuterRef("region_code")),
        joined.filter(region_code=None, slug=OuterRef("slug"), kind=OuterRef("kind")),
    )
    linked = 0
    for found in alike:
        agency = Subquery(found.values("pk")[:1])
        waiting = Body.objects.using(OWNER_ALIAS).filter(agency=None, until=None)
        linked += waiting.alias(becomes=agency).exclude(becomes=None).update(agency=agency)
    return linked


def _add(rows: Sequence[MasterRow], ids: dict[str, int]) -> dict[str, int]:
    """Add them and return their numbers by code; those above them come earlier in the list."""
    found: dict[str, int] = {}
    with transaction.atomic(using=OWNER_ALIAS):
        for above in (True, False):
            level = [row for row in rows if (not row.parent) is above]
            made = Body.objects.using(OWNER_ALIAS).bulk_create(
                _body(row, parent_id=(ids | found)[row.parent] if row.parent else None)
                for row in level
            )
            found |= {body.code: body.pk for body in made}
    return found


def _body(row: MasterRow, *, parent_id: int | None) -> Body:
    return Body(
        code=row.code,
        slug=row.slug,
        name=row.name,
        short_name=row.short_name,
        kind=row.kind,
        region_code=row.region_code,
        parent_id=parent_id,
        time_zone=row.time_zone,
    )


def _differs(row: MasterRow, present: dict[str, Body]) -> bool:
    body = present[row.code]
    return (row.name, row.short_name) != (body.name, body.short_name)


def _refuse_taken_hosts(missing: Sequence[MasterRow], present: dict[str, Body]) -> None:
    taken = {body.slug: body.code for body in present.values()}
    for row in missing:
        if row.slug in taken:
            raise MasterListMistake(
                f"{row.code}: the host name {row.slug} is that of {taken[row.slug]} already."
            )
