"""What a decree is about, its wording, and its signed paper."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from look.forms.base import Form
from look.forms.day_field import DayField
from look.forms.long_list import LongSelect
from tenants.actions.draft_decree import Subject
from tenants.teams.models.decree import Tier

Choices = Sequence[tuple[str, str]]
_MOST_LINES = 40
_MOST_LETTERS = 1_000


class SubjectForm(Form):
    """units: whose own decree it may be. former: the decrees that it may take the place of."""

    title = forms.CharField(label=gettext_lazy("Tentang"), max_length=300)
    tier = forms.ChoiceField(
        label=gettext_lazy("Tingkat"), choices=Tier.choices, widget=forms.RadioSelect
    )
    unit_id = forms.ChoiceField(
        label=pgettext_lazy("satu", "Unit kerja"),
        required=False,
        choices=(),
        widget=LongSelect,
        help_text=gettext_lazy("Hanya untuk SK unit kerja; SK itu menunjuk pejabat penghubungnya."),
    )
    signer = forms.CharField(
        label=gettext_lazy("Nama penanda tangan"), max_length=150, required=False
    )
    signer_position = forms.CharField(
        label=gettext_lazy("Jabatan penanda tangan"),
        max_length=150,
        required=False,
        help_text=gettext_lazy("Misalnya “Bupati Banjarnegara”; menjadi kepala keputusan."),
    )
    place = forms.CharField(label=gettext_lazy("Ditetapkan di"), max_length=100, required=False)
    number = forms.CharField(
        label=gettext_lazy("Nomor SK"),
        max_length=80,
        required=False,
        help_text=gettext_lazy("Kosongkan bila belum ada; ditanyakan lagi saat SK diunggah."),
    )
    valid_from = DayField(label=gettext_lazy("Berlaku sejak"), required=False)
    valid_to = DayField(label=gettext_lazy("Berlaku sampai"), required=False)
    cost = forms.CharField(
        label=gettext_lazy("Biaya dibebankan pada"), max_length=200, required=False
    )
    supersedes_id = forms.ChoiceField(
        label=gettext_lazy("Menggantikan SK"),
        required=False,
        choices=(),
        help_text=gettext_lazy(
            "Peran yang hanya diberikan SK lama berakhir pada hari SK ini mulai berlaku."
        ),
    )

    def __init__(
        self, data: Any = None, *, units: Choices, former: Choices, initial: Any = None
    ) -> None:
        super().__init__(data, initial=initial)
        self._choose("unit_id", (("", _("Pilih unit")), *units))
        self._choose("supersedes_id", (("", _("Tidak ada")), *former))

    def _choose(self, name: str, choices: Choices) -> None:
        self.fields[name].choices = list(choices)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Refuse a unit's decree without its unit, and days in the wrong order."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        is_of_unit = values.get("tier") == Tier.UNIT
        if is_of_unit and not values.get("unit_id") and "unit_id" in values:
            self.add_error("unit_id", _("Pilih unit yang timnya ditetapkan SK ini."))
        since, until = values.get("valid_from"), values.get("valid_to")
        if until and not since:
            self.add_error("valid_from", _("Isi juga hari pertama berlakunya."))
        elif since and until and until < since:
            self.add_error("valid_to", _("Hari terakhir tidak boleh sebelum hari pertama."))
        return values

    def subject(self) -> Subject:
        """Return what a valid form says."""
        values = dict(self.cleaned_data)
        unit, former = values.pop("unit_id"), values.pop("supersedes_id")
        return Subject(
            **values,
            unit_id=int(unit) if unit and values["tier"] == Tier.UNIT else None,
            supersedes_id=int(former) if former else None,
        )


class LinesField(forms.CharField):
    """A list, one entry a line; cleans to a list of texts."""

    widget = forms.Textarea

    def __init__(self, *, label: Any, help_text: Any = "", required: bool = False) -> None:
        super().__init__(label=label, help_text=help_text, required=required)
        self.widget.attrs["rows"] = 6

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def clean(self, value: Any) -> list[str]:
        lines = [line.strip() for line in super().clean(value).splitlines()]
        found = [line for line in lines if line]
        if len(found) > _MOST_LINES:
            raise forms.ValidationError(
                _("Paling banyak {most} butir.").format(most=_MOST_LINES), code="lines"
            )
        too_long = next((n for n, line in enumerate(found, 1) if len(line) > _MOST_LETTERS), 0)
        if too_long:
            told = _("Butir ke-{number} terlalu panjang: paling banyak {most} karakter.")
            raise forms.ValidationError(
                told.format(number=too_long, most=_MOST_LETTERS), code="letters"
            )
        return found


class WordingForm(Form):
    """The recitals and who gets a copy; each line is an entry and is numbered on the paper."""

    considerations = LinesField(
        label=gettext_lazy("Menimbang"), help_text=gettext_lazy("Satu butir satu baris.")
    )
    legal_basis = LinesField(
        label=gettext_lazy("Mengingat (dasar hukum)"),
        help_text=gettext_lazy("Satu peraturan satu baris; periksa apakah masih berlaku."),
    )
    heeding = LinesField(label=gettext_lazy("Memperhatikan"))
    copies_to = LinesField(label=gettext_lazy("Tembusan"))
