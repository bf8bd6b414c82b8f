import pytest
from django import forms
from django.http import QueryDict

from look.forms.base import Form

CONTROL_SENTENCE = (
    "“Judul” memuat karakter yang tidak terlihat. Karakter itu sudah kami buang: "
    "periksa teksnya, lalu kirim lagi."
)


class Sample(Form):
    title = forms.CharField(label="Judul", max_length=12)
    password = forms.CharField(label="Sandi", required=False, widget=forms.PasswordInput)
    kinds = forms.MultipleChoiceField(
        label="Jenis", choices=[("A", "a"), ("B", "b")], required=False
    )


def test_text_is_trimmed_and_tidied():
    form = Sample({"title": " \ufeffLampu\r\npadam  "})

    assert form.is_valid()
    assert form.cleaned_data["title"] == "Lampu\npadam"


def test_control_characters_are_refused_in_a_sentence_and_gone_from_the_field():
    form = Sample({"title": "Lam\x00pu"})

    assert form.errors == {"title": [CONTROL_SENTENCE]}
    assert form["title"].value() == "Lampu"


def test_what_is_shown_again_is_accepted():
    again = Sample({"title": Sample({"title": "Lam\x00pu"})["title"].value()})

    assert again.is_valid()


def test_a_field_that_is_wrong_anyway_has_one_sentence():
    form = Sample({"title": "\x00"})

    assert form.errors == {"title": ["“Judul” belum diisi."]}


def test_a_prefix_does_not_hide_control_characters():
    form = Sample({"p-title": "Lam\x00pu"}, prefix="p")

    assert form.errors == {"title": [CONTROL_SENTENCE]}


def test_a_password_is_taken_as_it_is():
    form = Sample({"title": "Lampu", "password": "a\u200bb"})

    assert form.is_valid()
    assert form.cleaned_data["password"] == "a\u200bb"


def test_choices_pass_as_they_are():
    form = Sample(QueryDict("title=Lampu&kinds=A&kinds=B"))

    assert form.is_valid()
    assert form.cleaned_data["kinds"] == ["A", "B"]


@pytest.mark.parametrize(("length", "is_valid"), [(12, True), (13, False)])
def test_a_line_break_counts_once(length, is_valid):
    form = Sample({"title": "a\r\n" + "b" * (length - 2)})

    assert form.is_valid() == is_valid
