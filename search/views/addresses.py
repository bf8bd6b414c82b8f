"""The addresses that both consoles have of the search."""

from django.urls import URLPattern, path

from register.views.addresses import gated
from register.views.visit import Console
from search.views.answered_like import answered_like_page
from search.views.search_page import search_page


def search_addresses(console: Console) -> list[URLPattern]:
    """Return the patterns of a console."""
    return [path("cari/", gated(search_page, console, "GET"), name="report-search")]


def answered_like_addresses(console: Console) -> list[URLPattern]:
    """Return those of a console that says on a report's page how such a matter was dealt with."""
    screen = gated(answered_like_page, console, "GET")
    return [path("laporan/<report_number:number>/serupa/", screen, name="report-answered")]
