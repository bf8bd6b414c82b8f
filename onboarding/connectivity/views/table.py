"""The connectivity table as every site shows it; each says what it may tell and where names lead."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from itertools import groupby
from typing import Any

from django.http import HttpRequest
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from kernel.local_time import local_day
from look.charts.drawing import Drawing
from onboarding.connectivity.models import Line, Period
from onboarding.connectivity.queries.lines import (
    NATIONAL,
    Sums,
    read_lines,
    sums_by_province,
    together,
)
from onboarding.connectivity.rules.year import ZONE
from onboarding.connectivity.views.asked import View, choices_of, kept_of, view_of
from onboarding.connectivity.words.picture import picture_of
from onboarding.connectivity.words.row import Row, row_of
from onboarding.connectivity.words.tiles import tiles_of
from regions.data_files import province_names
from register.views.paged import page_links, read_or_restart

# So many bodies are shown at once; more are led to by province.
MOST_AT_ONCE = 50
STALE_AFTER = timedelta(hours=3)


@dataclass(frozen=True, slots=True)
class Site:
    """Where the table is shown. to: an agency's page. least: of how many answers a median is shown.

    only: the province that a page is kept to, empty for all of them.
    """

    to: Callable[[str], str]
    least: int = 1
    only: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """One province with its sums, and its rows where they are shown. url: to its rows."""

    name: str
    url: str
    sums: Sums
    rows: tuple[Row, ...] = ()


def table_page(request: HttpRequest, *, at: datetime, site: Site) -> dict[str, Any]:
    """Return what the templates need; three statements, however many bodies there are."""
    view = view_of(request, only=site.only)
    values: dict[str, Any] = {
        **choices_of(view, today=local_day(at, ZONE)),
        "view": view,
        "is_empty": view.period is None,
    }
    if view.period is None:
        return values
    sums = sums_by_province(view.period, view.asked)
    total = together(sums)
    lines, more = _lines(request, view, sums)
    return {
        **values,
        **more,
        "sums": total,
        "tiles": tiles_of(total),
        "groups": _groups(request, view, sums, lines, site),
        "shows_lines": lines is not None,
        "map": _picture(request, view, sums, site),
        "query": urlencode(kept_of(view)),
        "is_stale": not view.period.is_imported and _is_stale(view.period, at),
        "nothing": not sums,
    }


def _lines(
    request: HttpRequest, view: View, sums: Sequence[Sums]
) -> tuple[Sequence[Line] | None, dict[str, Any]]:
    """Return the lines of the page, None where the provinces alone are shown."""
    is_short = sum(one.bodies for one in sums) <= MOST_AT_ONCE
    if view.period is None or not (view.asked.is_narrow or view.shows_lines or is_short):
        return None, {}
    read = partial(read_lines, view.period, view.asked)
    page, notice = read_or_restart(read, request.GET.get("s", ""))
    return page.rows, {"notice": notice, **page_links(request.path, page, **kept_of(view))}


def _groups(
    request: HttpRequest,
    view: View,
    sums: Sequence[Sums],
    lines: Sequence[Line] | None,
    site: Site,
) -> tuple[Group, ...]:
    by_province = {
        code: tuple(row_of(line, to=site.to, least=site.least) for line in some)
        for code, some in groupby(lines or (), key=lambda line: line.province)
    }
    names = province_names()
    return tuple(
        Group(
            name=names.get(one.province, _("Instansi pusat")),
            url=_address(request, view, one.province or NATIONAL),
            sums=one,
            rows=by_province.get(one.province, ()),
        )
        for one in sums
        if lines is None or one.province in by_province
    )


def _picture(request: HttpRequest, view: View, sums: Sequence[Sums], site: Site) -> Drawing | None:
    if view.period is None or view.asked.is_narrow or site.only:
        return None
    return picture_of(
        sums,
        is_imported=view.period.is_imported,
        link=partial(_address, request, view),
    )


def _address(request: HttpRequest, view: View, province: str) -> str:
    kept = {**kept_of(view), "provinsi": province}
    return f"{request.path}?{urlencode(kept)}"


def _is_stale(period: Period, at: datetime) -> bool:
    return period.counted_at is None or at - period.counted_at > STALE_AFTER
