"""Writing a text that is kept ready: what it says and for which category it is offered."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.rules.reply_text import VARIABLES, unknown_variables
from look.forms.base import Form
from register.forms.step_form import TEXT_MAX

Choices = Sequence[tuple[str, str]]
CODE = RegexValidator(
    r"^[a-z0-9]+(-[a-z0-9]+)*\Z",
    gettext_lazy("Pakai huruf kecil, angka, dan tanda hubung, misalnya “minta-foto”."),
)


class ReadyTextForm(Form):
    """What every ready text is kept with, an agency's or the desk's."""

    title = forms.CharField(label=gettext_lazy("Nama"), max_length=80)
    code = forms.CharField(
        label=gettext_lazy("Kode"),
        max_length=40,
        validators=[CODE],
        help_text=gettext_lazy("Diketik setelah garis miring saat menulis, misalnya /minta-foto."),
    )
    text = forms.CharField(
        label=gettext_lazy("Teks"), max_length=TEXT_MAX, widget=forms.Textarea(attrs={"rows": 8})
    )
    category_code = forms.ChoiceField(
        label=gettext_lazy("Hanya untuk kategori"), required=False, choices=()
    )
    is_active = forms.BooleanField(label=gettext_lazy("Ditawarkan kepada petugas"), required=False)

    def __init__(self, data: Any = None, *, categories: Choices, initial: Any = None) -> None:
        super().__init__(data, initial=initial)
        self._choose("category_code", (("", _("Semua kategori")), *categories))
        self.fields["text"].help_text = _(
            "Variabel yang diisi sendiri: {names}. Identitas pelapor tidak pernah termasuk."
        ).format(names=" ".join(f"{{{name}}}" for name in VARIABLES))

    def _choose(self, name: str, choices: Choices) -> None:
        self.fields[name].choices = list(choices)  # type: ignore[attr-defined]

    def clean_text(self) -> str:
        """Refuse a name in braces that has no value."""
        text: str = self.cleaned_data["text"]
        for name in unknown_variables(text):
            raise forms.ValidationError(
                _("Tidak ada variabel {name}. Pilih dari daftar di atas kotak ini.").format(
                    name=f"{{{name}}}"
                )
            )
        return text
