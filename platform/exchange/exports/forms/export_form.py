"""What the file of an export shall be."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from exchange.exports.models import ExportFormat
from look.forms.base import Form
from look.forms.option import Option

FORMATS = (
    (
        ExportFormat.XLSX.value,
        Option(ExportFormat.XLSX.label, _("Lembar kerja; tanggal dan angka dapat dihitung.")),
    ),
    (
        ExportFormat.CSV.value,
        Option(ExportFormat.CSV.label, _("Teks dengan koma, untuk aplikasi lembar kerja apa pun.")),
    ),
    (
        ExportFormat.JSONL.value,
        Option(
            ExportFormat.JSONL.label, _("Satu laporan per baris dengan kode, untuk diolah program.")
        ),
    ),
)


class ExportForm(Form):
    """One choice: the format."""

    format = forms.ChoiceField(
        label=_("Bentuk berkas"),
        choices=FORMATS,
        widget=forms.RadioSelect,
        initial=ExportFormat.XLSX.value,
    )

    def chosen(self) -> ExportFormat:
        """Return the format of a valid form."""
        return ExportFormat(self.cleaned_data["format"])
