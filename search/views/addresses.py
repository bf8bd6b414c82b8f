"""The addresses that both consoles have of the search."""

from django.urls import URLPattern, path

from register.views.addresses import gated
from register.views.visit import Console
from search.views.search_page import search_page


def search_addresses(console: Console) -> list[URLPattern]:
    """Return the patterns of a console."""
    return [path("cari/", gated(search_page, console, "GET"), name="report-search")]
