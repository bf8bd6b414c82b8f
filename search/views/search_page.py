"""Searching in a console: the reports that its reader may see, and the way to one by its number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.shortcuts import redirect

from register.queries.doors import NoSuchReport, get_report_for
from register.queries.queue_rows import QueueRow, rows_of
from register.views.asked_search import AskedSearch, SearchSort, asked_search
from register.views.queue_filters import SortLink, chips_of
from register.views.saved_views import saved_links
from register.views.visit import Visit, zone_of
from search.forms.search_form import SearchForm
from search.pages import read_page
from search.query import Query
from search.reach import reach_of
from search.sentences import count_sentence, found_sentences
from search.syntax.help import HELP
from search.views.chips import corrected, offered_places, place_chips, typed_chips
from search.views.facet_links import chip_names, facet_groups, facets_for, names_in
from search.views.meant import Meant, meant_by, number_in
from search.views.sort_labels import SORT_LABELS

if TYPE_CHECKING:
    from search.found import Found, FoundReport


@dataclass(frozen=True, slots=True)
class Line:
    """One report found. title, excerpt: HTML with the words found marked."""

    row: QueueRow
    url: str
    title: str
    excerpt: str


def search_page(visit: Visit) -> HttpResponse:
    """Answer with what is found; lead to the report where its whole number was typed."""
    asked = asked_search(visit, visit.request.GET)
    if number := _number_to_open(visit, asked):
        return redirect(visit.url("report-detail", number))
    form = SearchForm({"q": asked.typed})
    context = {
        "form": form,
        "asked": asked,
        "help": HELP,
        "saved": saved_links(visit, asked),
        "keep_url": visit.url("saved-views"),
        **_shown(visit, asked, form),
    }
    return visit.page("search/page.html", context, here=visit.url("report-search"))


def _number_to_open(visit: Visit, asked: AskedSearch) -> str:
    number = number_in(asked.typed)
    try:
        return get_report_for(actor=visit.actor, number=number).number if number else ""
    except NoSuchReport:
        return ""


def _shown(visit: Visit, asked: AskedSearch, form: SearchForm) -> dict[str, Any]:
    """Return what was found; nothing where nothing was asked or something is wrong with it."""
    if asked.is_empty or not form.is_valid():
        return {}
    meant = meant_by(asked, actor=visit.actor, zone=zone_of(visit.staff), at=visit.at)
    for problem in meant.problems:
        form.add_error("q", problem.sentence)
    if meant.problems:
        return {}
    page = read_page(_query(visit, meant), way=visit.request.GET.get("s", ""))
    return {
        "lines": _lines(visit, page.found.reports),
        "notice": page.notice,
        "previous_url": "" if page.before is None else asked.page(page.before),
        "next_url": "" if page.after is None else asked.page(page.after),
        "save_url": f"{visit.url('saved-views')}?{asked.query}",
        "export_url": f"{visit.url('export-new')}?{asked.query}",
        **_about(visit, asked, meant, page.found),
    }


def _query(visit: Visit, meant: Meant) -> Query:
    return Query(
        reach=reach_of(visit.actor),
        at=visit.at,
        words=meant.words,
        filters=meant.filters,
        sort=meant.sort,
        facets=facets_for(visit.actor, meant.filters),
    )


def _lines(visit: Visit, found: tuple[FoundReport, ...]) -> list[Line]:
    rows = rows_of([one.report.pk for one in found], actor=visit.actor, at=visit.at)
    url_of = visit.urls("report-detail")
    return [
        Line(rows[one.report.pk], url_of(one.report.number), one.title, one.excerpt)
        for one in found
        if one.report.pk in rows
    ]


def _about(visit: Visit, asked: AskedSearch, meant: Meant, found: Found) -> dict[str, Any]:
    named = names_in(found.facets, asked, categories=meant.categories, agencies=meant.agencies)
    has_units = visit.actor.agency_id is not None
    names = chip_names(asked, named, units=meant.units, has_units=has_units)
    return {
        "count": count_sentence(found.answer),
        "sentences": found_sentences(found),
        "filter_chips": [*typed_chips(asked), *chips_of(visit, asked, names)],
        "place_chips": place_chips(asked, meant.understood),
        "offered": offered_places(asked, meant.understood),
        "correction": corrected(asked, meant.understood),
        "facets": facet_groups(found.facets, asked, named),
        "sort_links": [
            SortLink(SORT_LABELS[sort], asked.changed(sort=sort), sort is asked.sort)
            for sort in SearchSort
        ],
    }
