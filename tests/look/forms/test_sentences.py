import pytest
from django import forms
from django.utils import translation

from look.forms.base import Form
from look.forms.day_field import DayField
from look.forms.files_field import FilesField

CASES = [
    (forms.CharField, {}, "", "“Isian” belum diisi."),
    (forms.CharField, {"max_length": 3}, "abcde", "“Isian” paling banyak 3 karakter; sekarang 5."),
    (forms.CharField, {"min_length": 9}, "abc", "“Isian” paling sedikit 9 karakter; sekarang 3."),
    (forms.EmailField, {}, "a@", "Tulis alamat surel yang lengkap, misalnya nama@contoh.id."),
    (DayField, {}, "kemarin", "Tulis “Isian” sebagai tanggal, misalnya 16/11/2026."),
    (forms.IntegerField, {}, "dua", "Tulis “Isian” dengan angka saja."),
    (forms.IntegerField, {"min_value": 1}, "0", "“Isian” paling sedikit 1."),
    (forms.IntegerField, {"max_value": 5}, "6", "“Isian” paling banyak 5."),
    (forms.ChoiceField, {"choices": [("A", "a")]}, "", "“Isian” belum dipilih."),
    (forms.ChoiceField, {"choices": [("A", "a")]}, "B", "Pilih “Isian” dari daftar yang tersedia."),
    (forms.BooleanField, {}, "", "Centang “Isian” untuk melanjutkan."),
    (FilesField, {}, "", "“Isian” belum dilampirkan."),
]


def form_of(field, typed):
    return type("One", (Form,), {"one": field})({"one": typed})


@pytest.mark.parametrize(("kind", "options", "typed", "sentence"), CASES)
def test_a_mistake_is_said_in_a_sentence(kind, options, typed, sentence):
    form = form_of(kind(label="Isian", **options), typed)

    assert form.errors == {"one": [sentence]}


def test_a_sentence_of_the_form_itself_stays():
    field = forms.CharField(label="Judul", error_messages={"required": "Tulis judul laporan"})

    assert form_of(field, "").errors == {"one": ["Tulis judul laporan"]}


def test_a_label_with_a_percent_sign():
    field = forms.CharField(label="Diskon 50%d", max_length=1)

    assert form_of(field, "").errors == {"one": ["“Diskon 50%d” belum diisi."]}
    assert form_of(field, "ab").errors == {
        "one": ["“Diskon 50%d” paling banyak 1 karakter; sekarang 2."]
    }


def test_a_field_without_a_label_goes_by_its_name():
    assert form_of(forms.CharField(), "").errors == {"one": ["“One” belum diisi."]}


def test_the_sentence_is_in_the_language_of_the_request():
    field = forms.CharField(label="Title")

    with translation.override("en"):
        english = form_of(field, "").errors
    indonesian = form_of(field, "").errors

    assert english == {"one": ["“Title” is empty. Fill it in."]}
    assert indonesian == {"one": ["“Title” belum diisi."]}
