"""The lines of a period, as somebody asks for them, and their sums; one statement each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum

from kernel.paging import Column, Order, Page, cut_page
from look.charts.numbers import whole
from onboarding.connectivity.models import Line, Period
from onboarding.connectivity.models.line import NUMBERS
from onboarding.connectivity.rules.standing_kind import StandingKind
from regions.data_files import province_names
from register.queries.pages import narrowed
from tenants.models.agency import AgencyKind

PAGE_SIZE = 50
# Provinces by their codes, what has none before them; in each the province's own government first.
BY_PROVINCE = Order((Column("province", str), Column("code", str)))
NATIONAL = "nasional"


@dataclass(frozen=True, slots=True)
class Asked:
    """What narrows the table. province: a code, or NATIONAL. All empty: everything."""

    text: str = ""
    kind: str = ""
    province: str = ""
    standing: str = ""

    @property
    def is_narrow(self) -> bool:
        return bool(self.text or self.kind or self.province or self.standing)


@dataclass(frozen=True, slots=True)
class Sums:
    """The sums of some lines. bodies, by_standing: of those that are bodies."""

    province: str
    bodies: int
    by_standing: dict[StandingKind, int]
    complaints: int
    waiting: int
    in_process: int
    done: int
    other: int
    unexplained: int

    @property
    def connected(self) -> int:
        return self.by_standing[StandingKind.BOTH]

    @property
    def words(self) -> dict[str, str]:
        """The numbers as they are written."""
        return {name: whole(getattr(self, name)) for name in NUMBERS}


def periods() -> list[Period]:
    """Return the periods that have been counted or imported, the latest first."""
    return list(Period.objects.exclude(counted_at=None).order_by("-as_of", "kind"))


def lines_of(period: Period, asked: Asked) -> QuerySet[Line]:
    """Return the lines that are asked for."""
    found = Line.objects.filter(period=period)
    if asked.text:
        found = found.filter(name__icontains=asked.text)
    if asked.kind:
        found = found.filter(kind=asked.kind) if asked.kind in AgencyKind.values else found.none()
    if asked.province:
        found = _in_province(found, asked.province)
    if asked.standing:
        found = _standing(found, asked.standing)
    return found


def read_lines(
    period: Period, asked: Asked, token: str = "", *, size: int = PAGE_SIZE
) -> Page[Line]:
    """Return a page of them.

    :raises CursorDamaged: the token is not one of this list
    """
    cursor = BY_PROVINCE.decode(token)
    rows = list(narrowed(lines_of(period, asked), BY_PROVINCE.seek(cursor))[: size + 1])
    return cut_page(rows, order=BY_PROVINCE, size=size, cursor=cursor)


def all_lines(period: Period, asked: Asked) -> Sequence[Line]:
    """Return all of them in the same order."""
    return list(lines_of(period, asked).order_by("province", "code"))


def sums_by_province(period: Period, asked: Asked) -> list[Sums]:
    """Return the sums of each province that has a line, what has none first."""
    body = Q(is_body=True)
    counts = {kind.name: Count("pk", filter=body & _with(kind)) for kind in StandingKind}
    rows = lines_of(period, asked).order_by("province").values("province")
    found: Iterable[Mapping[str, Any]] = rows.annotate(
        bodies=Count("pk", filter=body),
        **counts,
        **{f"all_{name}": Sum(name) for name in (*NUMBERS, "unexplained")},
    )
    return [
        Sums(
            row["province"],
            row["bodies"],
            {kind: row[kind.name] for kind in StandingKind},
            *(row[f"all_{name}"] or 0 for name in (*NUMBERS, "unexplained")),
        )
        for row in found
    ]


def together(parts: Iterable[Sums]) -> Sums:
    """Return the sums of all."""
    each = list(parts)
    return Sums(
        "",
        sum(one.bodies for one in each),
        {kind: sum(one.by_standing[kind] for one in each) for kind in StandingKind},
        *(sum(getattr(one, name) for one in each) for name in (*NUMBERS, "unexplained")),
    )


def _in_province(found: QuerySet[Line], province: str) -> QuerySet[Line]:
    if province != NATIONAL and province not in province_names():
        return found.none()
    return found.filter(province="" if province == NATIONAL else province)


def _standing(found: QuerySet[Line], standing: str) -> QuerySet[Line]:
    if standing not in set(StandingKind):
        return found.none()
    return found.filter(_with(StandingKind(standing)))


def _with(kind: StandingKind) -> Q:
    has_decree, has_account = kind.facts
    return Q(has_decree=has_decree, has_account=has_account)
