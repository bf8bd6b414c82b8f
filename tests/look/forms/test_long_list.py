import pytest
from django import forms

from look.forms.base import Form
from look.forms.long_list import SHORT, LongSelect, LongSelectMultiple


def drawn(widget, choices):
    class Sample(Form):
        place = forms.MultipleChoiceField(label="Tempat", widget=widget, choices=choices)

    return Sample()["place"].as_field_group()


@pytest.mark.parametrize("widget", [LongSelect, LongSelectMultiple])
def test_a_long_list_says_that_it_can_be_searched_and_a_short_one_does_not(widget):
    short = [(str(n), f"Tempat {n}") for n in range(SHORT)]

    assert "data-finder" not in drawn(widget, short)
    assert 'data-finder="Ketik sebagian nama"' in drawn(widget, [*short, ("x", "Lagi")])
    assert "data-finder" in drawn(widget, [("Jawa", short), ("Bali", [("x", "Lagi")])])


def test_without_the_script_it_is_an_ordinary_list():
    html = drawn(LongSelectMultiple, [(str(n), f"Tempat {n}") for n in range(50)])

    assert html.count("<option") == 50
    assert "multiple" in html
    assert 'class="form-select"' in html
