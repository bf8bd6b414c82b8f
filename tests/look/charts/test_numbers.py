import pytest
from django.utils import translation

from look.charts.numbers import days, decimal, percent, whole

CASES = [
    (whole, 1234567, "1.234.567", "1,234,567"),
    (whole, 0, "0", "0"),
    (whole, -12, "-12", "-12"),
    (decimal, 1234.56, "1.234,6", "1,234.6"),
    (percent, 0.8237, "82,4\xa0%", "82.4%"),
    (percent, None, "–", "–"),
    (days, 1, "1 hari", "1 day"),
    (days, 3, "3 hari", "3 days"),
    (days, 3.5, "3,5 hari", "3.5 days"),
    (days, None, "–", "–"),
]


@pytest.mark.parametrize(("write", "number", "indonesian", "english"), CASES)
def test_numbers_are_written_as_each_language_does(write, number, indonesian, english):
    with translation.override("id"):
        assert write(number) == indonesian
    with translation.override("en"):
        assert write(number) == english
