"""The list of a decree, pasted as lines."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from look.forms.base import Form
from regions.decree_lines import DecreeLine, read_decree_lines
from regions.forms.holiday_form import SOURCE_MAX

MOST_LINES = 120
LINES_MAX = 15_000


class DecreeForm(Form):
    """cleaned lines: as they were read, whether right or wrong."""

    source = forms.CharField(
        label=gettext_lazy("Nomor keputusan"),
        max_length=SOURCE_MAX,
        help_text=gettext_lazy("Misalnya: SKB 3 Menteri Nomor 933, 1, dan 3 Tahun 2025."),
    )
    lines = forms.CharField(
        label=gettext_lazy("Daftar hari"),
        max_length=LINES_MAX,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=gettext_lazy(
            "Satu hari per baris: tanggal, nama, lalu jenis bila perlu. Contoh: 1 Januari 2027, "
            "Tahun Baru Masehi, libur nasional. Salinan dari lembar kerja atau CSV juga terbaca."
        ),
    )
    is_complete = forms.BooleanField(
        label=gettext_lazy("Daftar ini lengkap untuk tahunnya"),
        required=False,
        help_text=gettext_lazy(
            "Tahun itu menjadi pasti, dan hari perkiraan yang tidak disebut dihapus."
        ),
    )

    def clean_lines(self) -> list[DecreeLine]:
        found = read_decree_lines(self.cleaned_data["lines"])
        if len(found) > MOST_LINES:
            raise forms.ValidationError(
                _("Paling banyak {most} baris sekaligus.").format(most=MOST_LINES)
            )
        return found
