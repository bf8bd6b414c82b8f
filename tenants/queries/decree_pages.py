"""Decrees as their pages show them, in the agency whose scope is open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from kernel.paging import Column, Order, Page, cut_page
from tenants.teams.models import Decree, DecreeMember, Unit
from tenants.teams.models.decree_member import Duty
from tenants.teams.rules.standing import Standing, Validity, standing_on

PAGE = 50
ORDER = Order((Column("pk", int, is_descending=True),))


@dataclass(frozen=True, slots=True)
class DecreeLine:
    """One decree in the list."""

    pk: int
    decree: Decree
    standing: Standing


def decree_page(token: str = "", *, day: date) -> Page[DecreeLine]:
    """Return a page of all decrees, the one written last first; one statement.

    :raises CursorDamaged: a token that is not of this list
    """
    cursor = ORDER.decode(token)
    seek = ORDER.seek(cursor)
    found = _whole().annotate(people=Count("members")).order_by(*seek.order_by)
    for narrower in seek.any_of:
        found = found.filter(**narrower)
    rows = [DecreeLine(one.pk, one, standing_of(one, day=day)) for one in found[: PAGE + 1]]
    return cut_page(rows, order=ORDER, size=PAGE, cursor=cursor)


def decree_of(decree_id: int) -> Decree | None:
    """Return one decree with its unit and what it supersedes; one statement."""
    return _whole().filter(pk=decree_id).first()


def standing_of(decree: Decree, *, day: date) -> Standing:
    """Return where a decree stands on a day; it was read with what supersedes it."""
    after = getattr(decree, "superseded_by", None)
    by = after.valid_from if after is not None and not after.is_draft else None
    return standing_on(day, Validity(decree.is_draft, decree.valid_from, decree.valid_to, by))


def people_named(decree: Decree) -> list[DecreeMember]:
    """Return everybody named, with their units, in the order of the form; one statement."""
    return list(decree.members.select_related("unit").order_by("pk"))


def team_named(decree: Decree) -> list[DecreeMember]:
    """Return everybody named for more than a unit, in the order of the form; one statement."""
    return list(decree.members.exclude(duty=Duty.LIAISON_OFFICER).order_by("pk"))


def liaisons_named(decree: Decree) -> list[tuple[Unit, list[DecreeMember]]]:
    """Return the units that the decree may name officers for, each with them; two statements."""
    named: dict[int | None, list[DecreeMember]] = {}
    for one in decree.members.filter(duty=Duty.LIAISON_OFFICER).order_by("is_substitute", "pk"):
        named.setdefault(one.unit_id, []).append(one)
    shown = Q(is_active=True) | Q(pk__in=[unit for unit in named if unit])
    units = Unit.objects.filter(shown, **({"pk": decree.unit_id} if decree.unit_id else {}))
    return [(unit, named.get(unit.pk, [])) for unit in units.order_by("name", "pk")]


def replaceable(decree_id: int | None = None) -> list[tuple[str, str]]:
    """Return the signed decrees that none other takes the place of yet, or this one; one statement."""
    free = Q(superseded_by__isnull=True) | Q(superseded_by=decree_id or 0)
    found = Decree.objects.filter(free, is_draft=False).exclude(pk=decree_id or 0)
    rows = found.order_by("-valid_from", "-pk").values_list("pk", "number", "title")
    return [(str(pk), f"{number}: {title}"[:120]) for pk, number, title in rows]


def _whole() -> QuerySet[Decree]:
    return Decree.objects.select_related("unit", "supersedes", "superseded_by")
