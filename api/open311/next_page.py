"""Where a list goes on: a link that leads to the next page at the cost of the first.

Source: RFC 8288; the standard knows page and page_size alone, which go on working
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django.utils.translation import gettext as _

from api.open311.asked_list import AFTER
from api.open311.endpoint import Call
from api.open311.refusal import not_understood
from kernel.cursor import CursorDamaged
from kernel.paging import Page

Row = TypeVar("Row")


def page_of(call: Call, read: Callable[[], Page[Row]]) -> tuple[Row, ...]:
    """Return the rows of a page, and have the answer name the next one.

    :raises Refusal311: 400, `after` is not what a list has named
    """
    try:
        page = read()
    except CursorDamaged as error:
        raise not_understood(AFTER, _("salin dari kepala Link apa adanya.")) from error
    if page.next_token:
        query = call.request.GET.copy()
        query.pop("page", None)
        query[AFTER] = page.next_token
        address = call.whole(f"{call.request.path}?{query.urlencode()}")
        call.headers["Link"] = f'<{address}>; rel="next"'
    return page.rows
