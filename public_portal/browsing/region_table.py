"""Published reports by province, or by regency within one, as they were counted last."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.http import urlencode

from public_portal.browsing.choices import province_choices, regency_choices
from public_portal.browsing.figures import latest_counts
from public_portal.forms.browse import NAMES

if TYPE_CHECKING:
    from datetime import datetime

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

    code, province: of the province, both empty for the nation.
    """

    code: str
    province: str
    rows: tuple[RegionRow, ...]
    counted_at: datetime | None


def region_table(asked: str) -> RegionTable:
    """Return the regencies of the province asked for, the provinces where there is none like it."""
    counts = latest_counts()
    province = dict(province_choices()).get(asked, "")
    regions = regency_choices(asked) if province else province_choices()
    all_of, settled = counts.all, counts.settled
    if not province:
        all_of, settled = _by_province(all_of), _by_province(settled)
    rows = (
        _row(code, name, all_of[code], settled[code], province=asked if province else "")
        for code, name in regions
    )
    return RegionTable(asked if province else "", province, tuple(rows), counts.counted_at)


def _by_province(counts: Counter[str]) -> Counter[str]:
    found = Counter[str]()
    for code, many in counts.items():
        found[code[:_PROVINCE_DIGITS]] += many
    return found


def _row(code: str, name: str, all_of_it: int, settled: int, *, province: str) -> RegionRow:
    said = {NAMES["province"]: province or code}
    listed = f"{reverse('public_portal:browse')}?"
    if province:
        reports = listed + urlencode({**said, NAMES["regency"]: code})
        return RegionRow(code, name, all_of_it, settled, reports, "")
    within = f"{reverse('public_portal:browse-map')}?{urlencode(said)}"
    return RegionRow(code, name, all_of_it, settled, listed + urlencode(said), within)
