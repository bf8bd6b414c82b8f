"""What the page of browsing shows: the reports, and each filter with a way to take it off."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.http import urlencode

from kernel.personal_data import redact
from look.moments import short_day
from public_portal.browsing.report_list import ReportLine, report_lines
from public_portal.forms.browse import NAMES, BrowseForm
from register.queries.browse import browse
from register.views.paged import page_links, read_or_restart

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kernel.paging import Page
    from register.models import Report

# What goes with a filter that is taken off.
_DEPENDING = {"province": ("regency",)}


@dataclass(frozen=True)
class Chip:
    """One filter. url: the same list without it."""

    label: str
    value: str
    url: str


@dataclass(frozen=True)
class BrowsePage:
    """The list as it was asked for. address: the shortest that leads to it."""

    lines: tuple[ReportLine, ...]
    chips: tuple[Chip, ...]
    links: Mapping[str, str]
    notice: str
    address: str
    query: str


def browse_page(form: BrowseForm, *, token: str) -> BrowsePage:
    """Return the page of a valid form; one statement, and those for names not yet known."""
    wanted, said = form.wanted(), form.said()
    page, notice = read_or_restart(lambda at: browse(wanted, token=at), token)
    lines = report_lines(_still_named(page, wanted.words))
    url = reverse("public_portal:browse")
    return BrowsePage(
        lines=tuple(lines),
        chips=chips_of(form),
        links=page_links(url, page, **said),
        notice=notice,
        address=_with(url, said),
        query=urlencode(said),
    )


def chips_of(form: BrowseForm) -> tuple[Chip, ...]:
    """Return the filters that are set."""
    said, url = form.said(), reverse("public_portal:browse")
    found = []
    for name in form.fields:
        if NAMES[name] not in said:
            continue
        gone = {NAMES[each] for each in (name, *_DEPENDING.get(name, ()))}
        kept = {key: value for key, value in said.items() if key not in gone}
        found.append(Chip(str(form[name].label), _shown(form, name), _with(url, kept)))
    return tuple(found)


def _still_named(page: Page[Report], words: tuple[str, ...]) -> list[Report]:
    """Return the rows whose title has the words as everybody reads it.

    Else whoever guesses a number that is masked would find out that it stands there.
    """
    return [row for row in page.rows if all(w.lower() in redact(row.title).lower() for w in words)]


def _shown(form: BrowseForm, name: str) -> str:
    value = form.cleaned_data[name]
    if name in ("since", "until"):
        return short_day(value)
    offered = dict(getattr(form.fields[name], "choices", ()))
    return str(offered.get(value, value))


def _with(url: str, said: dict[str, str]) -> str:
    return f"{url}?{urlencode(said)}" if said else url
