"""A search as an Atom feed: the newest published reports that it finds, in public fields alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from html import unescape
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from look.brand import current_brand
from public_portal.browsing.addresses import FEED, address
from public_portal.browsing.report_list import ReportLine, found_lines
from search.door import search
from search.query import Sort

if TYPE_CHECKING:
    from collections.abc import Callable

    from public_portal.browsing.asked import Asked

MOST = 50
LANGUAGE = "id"
# What no XML may hold.
_UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
# Of a feed without entries: nothing has changed in it yet.
_NEVER = datetime(2020, 1, 1, tzinfo=UTC)


class _Feed(Atom1Feed):
    def latest_post_date(self) -> datetime:
        return super().latest_post_date() if self.items else _NEVER


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the entries. link: the page that it is the feed of. itself: its address."""

    title: str
    link: str
    itself: str


def head_of(asked: Asked) -> Head:
    """Return the head of the feed of a search."""
    return Head(_title(asked), address(asked.said), address(asked.said, page=FEED))


def feed_of(asked: Asked, head: Head, *, whole: Callable[[str], str]) -> tuple[str, datetime]:
    """Return a search as an Atom document, and when it last changed.

    whole: makes an address of the portal whole.
    """
    found = search(replace(asked.query, sort=Sort.NEWEST, size=MOST))
    feed = _Feed(
        title=head.title,
        link=whole(head.link),
        feed_url=whole(head.itself),
        description=_("Laporan terbaru yang terbuka untuk umum."),
        author_name=current_brand().name,
        language=LANGUAGE,
    )
    for line, each in zip(found_lines(found.reports), found.reports, strict=True):
        url = whole(reverse("public_portal:report-public", args=[line.number]))
        feed.add_item(
            title=_plain(line.title),
            link=url,
            unique_id=url,
            description=_summary(line),
            pubdate=each.report.submitted_at,
            updateddate=each.report.entered_at,
            categories=(line.kind, line.state),
        )
    return feed.writeString("utf-8"), feed.latest_post_date()


def _title(asked: Asked) -> str:
    if not asked.typed:
        return _("Laporan masyarakat")
    return _("Laporan masyarakat: %(words)s") % {"words": asked.typed}


def _summary(line: ReportLine) -> str:
    told = " · ".join(part for part in (line.state, line.agency, line.place) if part)
    return "\n".join(part for part in (told, _plain(line.excerpt)) if part)


def _plain(text: str) -> str:
    return _UNFIT.sub("", unescape(strip_tags(text)))
