"""What is kept of a unit, and who is to answer for it."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from look.forms.base import Form
from tenants.actions.keep_unit import UnitFacts
from tenants.teams.models.unit import UnitKind

Choices = Sequence[tuple[str, str]]
CODE = RegexValidator(
    r"^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*\Z",
    gettext_lazy("Pakai huruf, angka, titik, dan tanda hubung, misalnya “pkm-bawang-1”."),
)


class UnitForm(Form):
    """One unit. parents: the units that it may lie below."""

    name = forms.CharField(label=gettext_lazy("Nama unit"), max_length=200)
    kind = forms.ChoiceField(label=gettext_lazy("Jenis"), choices=UnitKind.choices)
    code = forms.CharField(
        label=gettext_lazy("Kode"),
        max_length=30,
        validators=[CODE],
        help_text=gettext_lazy("Dipakai dalam berkas dan sambungan antarsistem; tidak berulang."),
    )
    parent_id = forms.ChoiceField(label=gettext_lazy("Unit induk"), required=False, choices=())

    def __init__(self, data: Any = None, *, parents: Choices, initial: Any = None) -> None:
        super().__init__(data, initial=initial)
        top = ("", _("Tanpa induk: langsung di bawah instansi"))
        self.fields["parent_id"].choices = [top, *parents]  # type: ignore[attr-defined]

    def facts(self) -> UnitFacts:
        """Return what a valid form says."""
        values = self.cleaned_data
        parent = values["parent_id"]
        return UnitFacts(
            values["name"], values["kind"], values["code"], int(parent) if parent else None
        )


class OfficerForm(Form):
    """Who is to answer for a unit. people: the agency's liaison officers."""

    user_id = forms.ChoiceField(label=gettext_lazy("Pejabat penghubung"), choices=())
    is_substitute = forms.BooleanField(
        label=gettext_lazy("Sebagai pengganti tetap unit ini"), required=False
    )

    def __init__(self, data: Any = None, *, people: Choices) -> None:
        super().__init__(data)
        first = ("", _("Pilih petugas"))
        self.fields["user_id"].choices = [first, *people]  # type: ignore[attr-defined]
