from django import forms
from django.core.exceptions import ValidationError

from look.error_summary import SummaryError, form_anchor, summary_of
from look.forms.base import Form


class Place(Form):
    province = forms.CharField(label="Provinsi")
    kind = forms.ChoiceField(label="Jenis", choices=[("A", "a")], widget=forms.RadioSelect)
    draft = forms.CharField(widget=forms.HiddenInput)

    def clean(self):
        raise ValidationError("Lokasi di luar Indonesia.")


def test_summary_of_follows_the_page():
    assert summary_of(Place({})) == [
        SummaryError("Lokasi di luar Indonesia.", "galat"),
        SummaryError("“Provinsi” belum diisi.", "id_province"),
        SummaryError("“Jenis” belum dipilih.", "id_kind_0"),
        SummaryError("“Draft” belum diisi.", ""),
    ]


def test_summary_of_several_forms():
    class Name(Form):
        name = forms.CharField(label="Nama")

    forms_ = Name({}, prefix="satu"), Name({"dua-name": "Sari"}, prefix="dua"), Name()

    assert summary_of(*forms_) == [SummaryError("“Nama” belum diisi.", "id_satu-name")]


def test_summary_of_a_form_of_another_package():
    class Foreign(forms.Form):
        code = forms.CharField()

    assert summary_of(Foreign({})) == [SummaryError("Bidang ini tidak boleh kosong.", "id_code")]


def test_form_anchor_is_its_own_for_each_form():
    assert form_anchor(Place()) == "galat"
    assert form_anchor(Place(prefix="dua")) == "dua-galat"
