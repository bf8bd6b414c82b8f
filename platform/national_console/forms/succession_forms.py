"""What the desk is asked for when a law splits a government, or merges several into one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from look.forms.base import Form
from look.forms.day_field import DayField
from tenants.bodies.models import LAW_LENGTH

Choice = tuple[str, str]


class _LawForm(Form):
    """The law, and since when it is so."""

    law = forms.CharField(
        label=gettext_lazy("Dasar hukum"),
        help_text=gettext_lazy("Misalnya: Undang-Undang Nomor 14 Tahun 2022."),
        max_length=LAW_LENGTH,
    )
    law_date = DayField(label=gettext_lazy("Tanggal dasar hukum"))
    holds_from = DayField(
        label=gettext_lazy("Berlaku sejak"),
        help_text=gettext_lazy(
            "Hari ini atau sebelumnya. Yang belum berlaku diajukan pada harinya."
        ),
    )


class SplitForm(_LawForm):
    """Who receives which regions. successors, regions: codes or numbers with their names."""

    successor = forms.ChoiceField(
        label=gettext_lazy("Instansi baru"),
        choices=(),
        help_text=gettext_lazy(
            "Harus sudah terhubung dan aktif, supaya laporannya ada yang menerima."
        ),
    )
    region_codes = forms.MultipleChoiceField(
        label=gettext_lazy("Wilayah yang berpindah"),
        choices=(),
        widget=forms.CheckboxSelectMultiple,
    )
    field_order = ("successor", "region_codes", "law", "law_date", "holds_from")

    def __init__(
        self, *args: Any, successors: Iterable[Choice], regions: Iterable[Choice], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        _offer(self.fields["successor"], [("", "–"), *successors])
        _offer(self.fields["region_codes"], regions)


class MergeForm(_LawForm):
    """Who goes up in the one. formers: their numbers and names."""

    formers = forms.MultipleChoiceField(
        label=gettext_lazy("Instansi yang digabung ke sini dan berakhir"),
        choices=(),
        widget=forms.CheckboxSelectMultiple,
    )
    field_order = ("formers", "law", "law_date", "holds_from")

    def __init__(self, *args: Any, formers: Iterable[Choice], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self.fields["formers"], formers)


def _offer(field: forms.Field, choices: Iterable[Choice]) -> None:
    if isinstance(field, forms.ChoiceField):
        field.choices = list(choices)
