"""Taking a report in for somebody: one page, in the order in which people tell."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from look.forms.base import Form
from look.forms.day_field import DayField
from look.forms.files_field import FilesField
from look.forms.long_list import LongSelect
from register.rules.intake import BY_HAND, ON_PAPER
from register.rules.states import ReportClass, Visibility
from register.rules.submission import BODY_MAX, EVENT_CLASSES, PLACE_MAX, TITLE_MAX
from register.words.channels import CHANNEL_LABELS
from register.words.labels import CLASS_LABELS, VISIBILITY_LABELS

Choices = Sequence[tuple[str, str | Promise]]
NONE_CHOSEN = ("", gettext_lazy("Pilih…"))
NAME_MAX, PHONE_MAX, EMAIL_MAX = 120, 24, 254


def _labelled(labels: Any, codes: Any) -> list[tuple[str, str | Promise]]:
    return [(code.value, labels[code]) for code in codes]


class IntakeForm(Form):
    """What t01 asks for, the way in, and the identity for the vault."""

    channel = forms.ChoiceField(
        label=gettext_lazy("Laporan masuk lewat"),
        choices=[NONE_CHOSEN, *_labelled(CHANNEL_LABELS, BY_HAND)],
    )
    report_class = forms.ChoiceField(
        label=gettext_lazy("Jenis laporan"),
        choices=[NONE_CHOSEN, *_labelled(CLASS_LABELS, ReportClass)],
    )
    title = forms.CharField(label=gettext_lazy("Judul laporan"), max_length=TITLE_MAX)
    body = forms.CharField(
        label=gettext_lazy("Isi laporan"),
        max_length=BODY_MAX,
        widget=forms.Textarea(attrs={"rows": 7}),
        help_text=gettext_lazy(
            "Tulis dengan kata-kata pelapor. Tempel isi SMS atau surel di sini. Jangan tulis nama, "
            "NIK, atau nomor telepon pelapor: tempatnya di bawah."
        ),
    )
    category_code = forms.ChoiceField(
        label=gettext_lazy("Kategori"), required=False, widget=LongSelect
    )
    region_code = forms.ChoiceField(
        label=gettext_lazy("Kabupaten, kota, atau kecamatan"),
        widget=LongSelect,
        help_text=gettext_lazy(
            "Tempat kejadian; untuk aspirasi dan permintaan informasi daerah asal pelapor."
        ),
    )
    place = forms.CharField(
        label=gettext_lazy("Alamat atau patokan"), max_length=PLACE_MAX, required=False
    )
    event_on = DayField(
        label=gettext_lazy("Tanggal kejadian"),
        help_text=gettext_lazy("Boleh kosong untuk aspirasi dan permintaan informasi."),
    )
    for_us = forms.BooleanField(
        label=gettext_lazy("Pelapor menujukan laporan ini kepada instansi kami"), required=False
    )
    visibility = forms.ChoiceField(
        label=gettext_lazy("Siapa yang boleh melihat?"),
        choices=_labelled(VISIBILITY_LABELS, Visibility),
        widget=forms.RadioSelect,
    )
    name = forms.CharField(
        label=gettext_lazy("Nama pelapor"),
        max_length=NAME_MAX,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=gettext_lazy(
            "Boleh kosong bila anonim. Identitas langsung disimpan terkunci; sesudah ini hanya "
            "terbuka dengan alasan."
        ),
    )
    phone = forms.CharField(
        label=gettext_lazy("Nomor telepon pelapor"),
        max_length=PHONE_MAX,
        required=False,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "off"}),
    )
    email = forms.EmailField(
        label=gettext_lazy("Surel pelapor"),
        max_length=EMAIL_MAX,
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    evidence = FilesField(label=gettext_lazy("Pindaian surat atau lampiran"), required=False)
    privacy_notice_seen = forms.BooleanField(
        label=gettext_lazy("Pemberitahuan privasi sudah dibacakan atau ditunjukkan kepada pelapor")
    )
    consent = forms.BooleanField(
        label=gettext_lazy("Pelapor setuju identitasnya diserahkan kepada Ombudsman bila perlu"),
        required=False,
    )
    key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(
        self,
        data: Any = None,
        files: Any = None,
        *,
        categories: Choices,
        places: Choices,
        has_agency: bool,
        initial: Any = None,
    ) -> None:
        super().__init__(data, files, initial=initial)
        for name, choices in (("category_code", categories), ("region_code", places)):
            self.fields[name].choices = [NONE_CHOSEN, *choices]  # type: ignore[attr-defined]
        if not has_agency:
            del self.fields["for_us"]

    def clean(self) -> dict[str, Any]:
        """Let the day of an event and the name go where they are not needed; ask for a scan."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        if values.get("report_class", ReportClass.COMPLAINT) not in EVENT_CLASSES:
            self._let_go("event_on", None)
        if values.get("visibility") == Visibility.ANONYMOUS:
            self._let_go("name", "")
        if values.get("channel") in ON_PAPER and values.get("evidence") == []:
            self.add_error("evidence", _("Lampirkan pindaian surat atau faksimile yang diterima."))
        return values

    def _let_go(self, name: str, nothing: str | None) -> None:
        if self.has_error(name, "required"):
            del self.errors[name]
            self.cleaned_data[name] = nothing
