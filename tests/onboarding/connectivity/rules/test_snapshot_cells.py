from datetime import date

import pytest

from onboarding.connectivity.rules.snapshot_cells import (
    RAW,
    CellDamaged,
    may_be_day_first,
    read_snapshot,
)

KULON_PROGO = dict(
    zip(
        RAW,
        ("Daerah Istimewa Yogyakarta", "Pemerintah Kabupaten Kulon Progo", "yes", "2/9/18 9:59",
         "40", "7", "15", "3", "17", ""),
        strict=True,
    )
)  # fmt: skip


def test_a_line_keeps_its_cells_beside_what_they_are_read_as():
    line = read_snapshot({**KULON_PROGO, "note": "not of the print"})

    assert line.raw == KULON_PROGO
    assert (line.has_both, line.is_body) == (True, True)
    assert line.last_sign_in == date(2018, 2, 9)
    assert (line.complaints, line.follow_up_days) == (40, 7)
    assert (line.waiting, line.in_process, line.done) == (15, 3, 17)
    assert line.unexplained == 5


def test_a_dash_is_no_days_and_zero_is_a_number():
    assert read_snapshot({**KULON_PROGO, "rtl_days": "-"}).follow_up_days is None
    assert read_snapshot({**KULON_PROGO, "rtl_days": "0"}).follow_up_days == 0


def test_columns_that_say_more_than_there_were_are_below_zero():
    assert read_snapshot({**KULON_PROGO, "complaints": "34"}).unexplained == -1


def test_a_province_without_any_is_no_body_and_has_no_numbers():
    line = read_snapshot({"province": "Gorontalo", "agency": "Belum ada", "sk_account": "no"})

    assert (line.is_body, line.has_both, line.last_sign_in) == (False, False, None)
    assert (line.complaints, line.waiting, line.unexplained) == (None, None, 0)


@pytest.mark.parametrize(
    ("column", "cell"),
    [("complaints", "-"), ("belum", "1.5"), ("selesai", "²"), ("last_login", "31/12/17 1:00")],
)
def test_a_damaged_cell_is_named(column, cell):
    with pytest.raises(CellDamaged) as refused:
        read_snapshot({**KULON_PROGO, column: cell})

    assert (refused.value.column, refused.value.cell) == (column, cell)


@pytest.mark.parametrize(
    ("cell", "is_so"),
    [("4/6/17 11:11", True), ("7/18/17 9:34", False), ("4/4/17 9:34", False), ("", False)],
)
def test_a_moment_may_be_read_the_other_way_round(cell, is_so):
    assert may_be_day_first(cell) is is_so
