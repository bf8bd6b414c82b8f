from datetime import UTC, datetime, timedelta
from operator import attrgetter, eq, ge, gt, le, lt
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kernel.cursor import Cursor, CursorDamaged, encode_cursor
from kernel.paging import Column, Order, Seek, cut_page

AT = datetime(2026, 11, 23, tzinfo=UTC)
COMPARE = {"lt": lt, "gt": gt, "lte": le, "gte": ge, "": eq}
ORDER = Order((Column("received_at", datetime, is_descending=True), Column("pk", int)))


class Row(NamedTuple):
    received_at: datetime
    pk: int


def meets(row, lookups):
    return all(
        COMPARE[lookup](getattr(row, name), value)
        for (name, _, lookup), value in ((key.partition("__"), v) for key, v in lookups.items())
    )


def fetch(rows, order, cursor, size):
    """Do what a query does: filter by both conditions, sort, limit."""
    seek = order.seek(cursor)
    found = [row for row in rows if meets(row, seek.bound)]
    found = [
        row for row in found if not seek.any_of or any(meets(row, each) for each in seek.any_of)
    ]
    for column in reversed(seek.order_by):
        found.sort(key=attrgetter(column.lstrip("-")), reverse=column.startswith("-"))
    return cut_page(found[: size + 1], order=order, size=size, cursor=cursor)


def test_the_first_page_has_no_conditions():
    assert ORDER.seek(None) == Seek(("-received_at", "pk"), {}, ())


def test_the_page_behind_a_row():
    assert ORDER.seek(Cursor((AT, 7))) == Seek(
        ("-received_at", "pk"),
        {"received_at__lte": AT},
        ({"received_at__lt": AT}, {"received_at": AT, "pk__gt": 7}),
    )


def test_the_page_before_a_row_is_asked_for_in_reverse():
    assert ORDER.seek(Cursor((AT, 7), is_backward=True)) == Seek(
        ("received_at", "-pk"),
        {"received_at__gte": AT},
        ({"received_at__gt": AT}, {"received_at": AT, "pk__lt": 7}),
    )


ROWS = st.lists(st.integers(0, 5), max_size=25).map(
    lambda hours: [Row(AT + timedelta(hours=hour), pk) for pk, hour in enumerate(hours)]
)


@given(ROWS, st.integers(1, 7), st.booleans(), st.booleans())
def test_turning_pages_shows_every_row_once_there_and_back(rows, size, first_falls, second_falls):
    order = Order((Column("received_at", datetime, first_falls), Column("pk", int, second_falls)))
    expected = sorted(rows, key=attrgetter("pk"), reverse=second_falls)
    expected.sort(key=attrgetter("received_at"), reverse=first_falls)

    pages = [fetch(rows, order, None, size)]
    while pages[-1].next_token:
        pages.append(fetch(rows, order, order.decode(pages[-1].next_token), size))
    back = [pages[-1]]
    while back[-1].previous_token:
        back.append(fetch(rows, order, order.decode(back[-1].previous_token), size))

    assert [row for page in pages for row in page.rows] == expected
    assert [row for page in reversed(back) for row in page.rows] == expected
    assert [len(page.rows) for page in pages[:-1]] == [size] * (len(pages) - 1)
    assert pages[0].previous_token == ""
    assert back[-1].previous_token == ""
    assert all(page.next_token for page in back[1:])


def test_an_empty_page_has_no_neighbours():
    page = cut_page([], order=ORDER, size=5, cursor=Cursor((AT, 7)))

    assert (page.rows, page.next_token, page.previous_token) == ((), "", "")


def test_no_token_is_the_first_page_and_a_foreign_one_is_refused():
    assert ORDER.decode("") is None
    assert ORDER.decode(encode_cursor(Cursor((AT, 7)))) == Cursor((AT, 7))
    with pytest.raises(CursorDamaged):
        ORDER.decode(encode_cursor(Cursor(("x", 7))))
