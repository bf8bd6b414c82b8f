"""The links of a list that is read page by page, and what a link that no longer fits is answered."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from django.utils.http import urlencode
from django.utils.translation import gettext as _

from kernel.cursor import CursorDamaged
from kernel.paging import Page

Row = TypeVar("Row")


def read_or_restart(read: Callable[[str], Page[Row]], token: str) -> tuple[Page[Row], str]:
    """Return the page of a token and an empty notice; the first page with a sentence if it is damaged."""
    try:
        return read(token), ""
    except CursorDamaged:
        return read(""), _("Tautan halaman itu sudah tidak berlaku. Daftar ditampilkan dari awal.")


def page_links(url: str, page: Page[Row], **kept: str) -> Mapping[str, str]:
    """Return the addresses of the neighbouring pages, empty where there is none.

    kept: the rest of the query, such as a filter.
    """
    return page_links_with(url, page, tuple(kept.items()))


def page_links_with(
    url: str, page: Page[Row], kept: Sequence[tuple[str, str]]
) -> Mapping[str, str]:
    """Return the same where a name may come twice in the rest of the query."""

    def link(token: str) -> str:
        said = [pair for pair in kept if pair[1]]
        return f"{url}?{urlencode([*said, ('s', token)])}" if token else ""

    return {"previous_url": link(page.previous_token), "next_url": link(page.next_token)}
