from datetime import date

import pytest
from django.utils.translation import override

from figures.words.values import Form, Month, Sheet, Value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Value(1234), "1.234"),
        (Value(None), "–"),
        (Value(0.824, Form.PERCENT), "82,4\xa0%"),
        (Value(3, Form.DAYS), "3 hari"),
        (Value(4.36, Form.RATING), "4,4 dari 5"),
        (Value(3, is_change=True), "+3"),
        (Value(-3, is_change=True), "\N{MINUS SIGN}3"),
        (Value(0, is_change=True), "0"),
        (Value(-0.12, Form.PERCENT, is_change=True), "\N{MINUS SIGN}12,0 poin"),
        (Value(0.5, Form.RATING, is_change=True), "+0,5"),
        (Value(-2, Form.DAYS, is_change=True), "\N{MINUS SIGN}2 hari"),
        (Month(date(2026, 3, 1)), "Mar 26"),
    ],
)
def test_a_value_in_words(value, text):
    with override("id"):
        assert str(value) == text


def test_a_sheet_as_a_table():
    sheet = Sheet("Unit", "Angka", ("Unit", "Laporan"), (("A", Value(2)),))

    assert sheet.table.columns == ("Unit", "Laporan")
    assert sheet.table.rows == (("A", "2"),)
    assert not sheet.is_wide
    assert Sheet("Unit", "Angka", ("Unit",) * 6, ()).is_wide
