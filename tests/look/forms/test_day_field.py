from datetime import date

import pytest
from django.utils import translation

from look.forms.base import Form
from look.forms.day_field import DayField


class Sample(Form):
    day = DayField(label="Tanggal")


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("typed", ["2026-04-03", "03/04/2026", "3-4-2026"])
def test_the_day_comes_before_the_month_in_both_languages(language, typed):
    with translation.override(language):
        form = Sample({"day": typed})

        assert form.is_valid()
        assert form.cleaned_data["day"] == date(2026, 4, 3)


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_date_picker_is_given_what_it_reads(language):
    with translation.override(language):
        assert 'value="2026-04-03"' in str(Sample(initial={"day": date(2026, 4, 3)})["day"])
        assert 'type="date"' in str(Sample()["day"])


def test_what_was_typed_is_still_there():
    assert 'value="kemarin"' in str(Sample({"day": "kemarin"})["day"])
