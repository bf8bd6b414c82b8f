"""What the address of a queue asks for: read, understood or left out, and written again the same."""

from datetime import UTC, date, datetime

import pytest
from django.http import QueryDict
from django.utils.http import urlencode

from register.queries.queue_filter import (
    LONGEST_WAIT,
    ORDERS,
    QueueFilter,
    Sort,
    sort_of,
    sorted_rows,
)
from register.queries.queue_views import BY_DEADLINE, NEWEST_FIRST
from register.queries.read_filter import read_filter
from register.rules.states import ReportClass, State

WHOLE = QueueFilter(
    status=(State.IN_PROGRESS, State.LIAISON_REVIEW),
    jenis=ReportClass.COMPLAINT,
    kategori="kesehatan",
    wilayah="33.04",
    unit=7,
    instansi=8,
    dari=date(2026, 3, 2),
    sampai=date(2026, 3, 6),
    eskalasi=2,
    bersama=True,
    pengawasan=True,
)
QUERY = (
    "status=IN_PROGRESS&status=LIAISON_REVIEW&jenis=COMPLAINT&kategori=kesehatan&wilayah=33.04"
    "&unit=7&instansi=8&dari=2026-03-02&sampai=2026-03-06&eskalasi=2&bersama=1&pengawasan=1"
)


def read(text):
    return read_filter(QueryDict(text))


def test_it_works():
    assert read(QUERY) == (WHOLE, True)
    assert urlencode(WHOLE.pairs()) == QUERY


def test_nothing_asked_is_no_condition():
    chosen, understood = read("v=baru&urut=lama&status=&unit=")

    assert (chosen, understood) == (QueueFilter(), True)
    assert chosen.pairs() == []
    assert str(chosen.rows(zone="Asia/Jakarta", agency_id=1)) == "(AND: )"


def test_one_pair_is_left_out():
    pairs = WHOLE.pairs(without=("status", "LIAISON_REVIEW"))

    assert [value for name, value in pairs if name == "status"] == ["IN_PROGRESS"]
    assert len(pairs) == len(WHOLE.pairs()) - 1


@pytest.mark.parametrize(
    "text",
    [
        *("status=BARU", "jenis=LAIN", "kategori=a'b", "kategori=" + "x" * 41, "wilayah=33%25"),
        *("unit=-1", "unit=1e3", "unit=٣", "unit=" + "9" * 16, "instansi=x", "eskalasi=0"),
        *("eskalasi=5", "eskalasi=x", "dari=31-02-2026", "dari=0001-01-01", "sampai=9999-12-31"),
        *("bersama=ya", "pengawasan=0"),
    ],
)
def test_what_is_not_understood_is_left_out_and_said(text):
    assert read(text) == (QueueFilter(), False)


def test_the_same_state_twice_is_once():
    assert read("status=CLOSED&status=CLOSED")[0].status == (State.CLOSED,)


def test_days_begin_and_end_on_the_clocks_of_the_zone():
    chosen = QueueFilter(dari=date(2026, 3, 2), sampai=date(2026, 3, 2))

    found = dict(chosen.rows(zone="Asia/Jayapura", agency_id=1).children)

    assert found == {
        "due_at__gte": datetime(2026, 3, 1, 15, tzinfo=UTC),
        "due_at__lt": datetime(2026, 3, 2, 15, tzinfo=UTC),
    }


def test_a_unit_is_one_of_the_readers_own_agency():
    found = dict(QueueFilter(unit=7).rows(zone="Asia/Jakarta", agency_id=3).children)

    assert found == {"unit_id": 7, "agency_id": 3}


@pytest.mark.parametrize(
    ("asked", "default", "expected"),
    [
        ("", BY_DEADLINE, Sort.DEADLINE),
        ("", NEWEST_FIRST, Sort.NEWEST),
        ("apa", BY_DEADLINE, Sort.DEADLINE),
        ("lama", NEWEST_FIRST, Sort.LONGEST_WAIT),
        ("tenggat", NEWEST_FIRST, Sort.DEADLINE),
    ],
)
def test_the_order_is_the_one_asked_for_or_the_views_own(asked, default, expected):
    assert sort_of({"urut": asked}, default=default) is expected


def test_each_order_has_its_columns_and_a_deadline_asks_for_one():
    assert ORDERS[Sort.LONGEST_WAIT] is LONGEST_WAIT
    assert [column.name for column in LONGEST_WAIT.columns] == ["entered_at", "id"]
    assert "due_at__isnull" in str(sorted_rows(Sort.DEADLINE))
    assert "state__in" in str(sorted_rows(Sort.LONGEST_WAIT))
    assert str(sorted_rows(Sort.NEWEST)) == "(AND: )"
