"""Since when another answers for an agency by law, in sentences that end with the other's name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.utils.translation import gettext_lazy as _

from look.moments import short_day
from tenants.bodies.queries.takeovers import Kind, Takeover

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.utils.functional import _StrOrPromise

SENTENCES: dict[Kind, _StrOrPromise] = {
    Kind.ALL_TO: _("Instansi ini sudah berakhir. Sejak {day} laporannya ditangani oleh"),
    Kind.PART_TO: _("Sejak {day} sebagian wilayahnya ditangani oleh"),
    Kind.FROM: _("Sejak {day} menangani wilayah yang sebelumnya ditangani oleh"),
}


class TakeoverLine(NamedTuple):
    """slug: of the page about the other one, empty where it has none."""

    told: str
    name: str
    slug: str


def takeover_lines(takeovers: Iterable[Takeover]) -> list[TakeoverLine]:
    """Return a line for each."""
    return [
        TakeoverLine(
            str(SENTENCES[each.kind]).replace("{day}", short_day(each.since)), each.name, each.slug
        )
        for each in takeovers
    ]
