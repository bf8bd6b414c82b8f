"""The sentence for each ordinary mistake in a field: it names the field and says what to do."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise

# {label} is the field; %(…)s is filled in by Django.
_SENTENCES: tuple[tuple[type[forms.Field], dict[str, _StrOrPromise]], ...] = (
    (forms.Field, {"required": _("“{label}” belum diisi.")}),
    (
        forms.CharField,
        {
            "min_length": _(
                "“{label}” paling sedikit %(limit_value)d karakter; sekarang %(show_value)d."
            ),
            "max_length": _(
                "“{label}” paling banyak %(limit_value)d karakter; sekarang %(show_value)d."
            ),
        },
    ),
    (
        forms.EmailField,
        {"invalid": _("Tulis alamat surel yang lengkap, misalnya nama@contoh.id.")},
    ),
    (
        forms.DateField,
        {"invalid": _("Tulis “{label}” sebagai tanggal, misalnya 16/11/2026.")},
    ),
    (
        forms.IntegerField,
        {
            "invalid": _("Tulis “{label}” dengan angka saja."),
            "min_value": _("“{label}” paling sedikit %(limit_value)s."),
            "max_value": _("“{label}” paling banyak %(limit_value)s."),
        },
    ),
    (
        forms.ChoiceField,
        {
            "required": _("“{label}” belum dipilih."),
            "invalid_choice": _("Pilih “{label}” dari daftar yang tersedia."),
        },
    ),
    (forms.BooleanField, {"required": _("Centang “{label}” untuk melanjutkan.")}),
    (
        forms.FileField,
        {
            "required": _("“{label}” belum dilampirkan."),
            "empty": _("Berkas untuk “{label}” kosong. Pilih berkas lain."),
        },
    ),
)


def set_sentences(field: forms.Field, label: str) -> None:
    """Replace Django's own messages; a message that the form itself chose stays."""
    kind: Any = type(field)  # hashable, which the stubs of Django do not say
    defaults = _class_messages(kind)
    for code, sentence in _sentences_for(kind, label, get_language()).items():
        if code not in field.error_messages or field.error_messages[code] is defaults.get(code):
            field.error_messages[code] = sentence


@lru_cache(maxsize=2000)
def _sentences_for(
    field_class: type[forms.Field], label: str, _language: str | None
) -> dict[str, str]:
    """Return a field's sentences by their codes, in the active language; made once, not each time."""
    found: dict[str, _StrOrPromise] = {}
    for kind, sentences in _SENTENCES:
        if issubclass(field_class, kind):
            found |= sentences
    return {code: _named(str(sentence), label) for code, sentence in found.items()}


def _named(sentence: str, label: str) -> str:
    # Django formats only a message with parameters, and then a bare % would be one.
    return sentence.replace("{label}", label.replace("%", "%%") if "%(" in sentence else label)


@cache
def _class_messages(field_class: type[forms.Field]) -> dict[str, _StrOrPromise]:
    messages: dict[str, _StrOrPromise] = {}
    for base in reversed(field_class.__mro__):
        messages |= getattr(base, "default_error_messages", {})
    return messages
