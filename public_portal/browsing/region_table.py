"""Published reports by province, or by regency within one, as they were counted last."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from public_portal.browsing.addresses import MAP, address
from public_portal.browsing.choices import province_choices, regency_choices
from public_portal.browsing.figures import latest_counts
from public_portal.forms.browse import NAMES
from search.door import search
from search.filters import Facet

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from public_portal.browsing.asked import Asked

_PROVINCE_DIGITS = 2


@dataclass(frozen=True)
class RegionRow:
    """One region. within: where its regencies are shown, empty for a regency."""

    code: str
    name: str
    all: int
    settled: int
    reports: str
    within: str


@dataclass(frozen=True)
class RegionTable:
    """The table of the nation, or of one province. counted_at: None before any count.

    code, province: of the province, both empty for the nation. asked: the search whose reports are
    counted, now and without those settled; None for all that are published.
    """

    code: str
    province: str
    rows: tuple[RegionRow, ...]
    counted_at: datetime | None
    asked: Asked | None = None
    is_capped: bool = False


def region_table(asked: str) -> RegionTable:
    """Return the regencies of the province asked for, the provinces where there is none like it."""
    counts = latest_counts()
    province = dict(province_choices()).get(asked, "")
    all_of, settled = counts.all, counts.settled
    if not province:
        all_of, settled = _by_province(all_of), _by_province(settled)
    code = asked if province else ""
    rows = _rows({NAMES["province"]: code} if code else {}, code, all_of, settled)
    return RegionTable(code, province, rows, counts.counted_at)


def searched_table(asked: Asked) -> RegionTable:
    """Return the same for what a search finds; two statements."""
    code = asked.province
    facet = Facet.REGENCY if code else Facet.PROVINCE
    found = search(replace(asked.query, facets=(facet,), size=1))
    counts = Counter({each.value: each.many for each in found.facets[facet]})
    return RegionTable(
        code=code,
        province=dict(province_choices()).get(code, ""),
        rows=_rows(asked.said, code, counts, Counter()),
        counted_at=asked.at,
        asked=asked,
        is_capped=found.answer.is_capped,
    )


def _by_province(counts: Counter[str]) -> Counter[str]:
    found = Counter[str]()
    for code, many in counts.items():
        found[code[:_PROVINCE_DIGITS]] += many
    return found


def _rows(
    said: Mapping[str, str], province: str, all_of: Counter[str], settled: Counter[str]
) -> tuple[RegionRow, ...]:
    regions = regency_choices(province) if province else province_choices()
    rows = []
    for code, name in regions:
        place = {"province": province or code, "regency": code if province else ""}
        within = "" if province else address(said, page=MAP, **place)
        reports = address(said, **place)
        rows.append(RegionRow(code, name, all_of[code], settled[code], reports, within))
    return tuple(rows)
