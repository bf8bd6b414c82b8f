from django import forms
from pytest_django.asserts import assertHTMLEqual

from look.forms.base import Form
from look.forms.option import Option


class Sample(Form):
    seen = forms.ChoiceField(
        label="Siapa?",
        help_text="Pilih satu.",
        widget=forms.RadioSelect,
        choices=[("A", Option("Publik", "Tampil <di> portal.")), ("B", "Rahasia")],
    )


def field(name, data=None):
    return Sample(data)[name].as_field_group()


def test_radio_cards_in_a_group():
    assertHTMLEqual(
        field("seen", {"seen": "A"}),
        """<fieldset class="lp-field" aria-describedby="id_seen_helptext">
        <legend class="lp-label">Siapa?</legend>
        <div class="lp-hint" id="id_seen_helptext">Pilih satu.</div>
        <label class="lp-choice" for="id_seen_0">
          <input type="radio" name="seen" value="A" class="form-check-input" id="id_seen_0"
            required checked><b>Publik</b><span>Tampil &lt;di&gt; portal.</span></label>
        <label class="lp-choice" for="id_seen_1">
          <input type="radio" name="seen" value="B" class="form-check-input" id="id_seen_1"
            required><b>Rahasia</b></label></fieldset>""",
    )


def test_a_group_with_an_error_is_described_by_it():
    html = field("seen", {})

    assert 'aria-describedby="id_seen_helptext id_seen_error"' in html
    assert "aria-invalid" not in html


def test_several_checkboxes_with_headings():
    class Kinds(Form):
        kinds = forms.MultipleChoiceField(
            label="Jenis",
            widget=forms.CheckboxSelectMultiple,
            choices=[("Jalan", [("A", "Lubang")]), ("B", "Air")],
        )

    html = Kinds()["kinds"].as_field_group()

    assert '<p class="lp-group">Jalan</p>' in html
    assert html.count('class="lp-choice"') == 2
