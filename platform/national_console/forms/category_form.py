"""What a report can be about: one subject."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from look.forms.long_list import LongSelect
from national_console.forms.rule_form import ReasonForm
from register.actions.keep_category import CategoryValues
from register.words.labels import CLASS_LABELS
from tenants.teams.models.unit import UnitKind

NONE = ("", gettext_lazy("Tidak ada"))


class CategoryForm(ReasonForm):
    """above: the subjects that it may be put below. is_new: the code is asked for as well."""

    marks_optional = True

    code = forms.RegexField(
        "^[A-Za-z][A-Za-z0-9_]*$",
        label=gettext_lazy("Kode"),
        max_length=40,
        help_text=gettext_lazy("Huruf, angka, dan garis bawah. Tidak dapat diubah lagi."),
    )
    name = forms.CharField(label=gettext_lazy("Nama Indonesia"), max_length=80)
    name_en = forms.CharField(label=gettext_lazy("Nama Inggris"), max_length=80)
    parent_code = forms.ChoiceField(
        label=gettext_lazy("Kategori induk"), required=False, widget=LongSelect
    )
    default_class = forms.ChoiceField(
        label=gettext_lazy("Jenis laporan yang lazim"),
        choices=[(code.value, label) for code, label in CLASS_LABELS.items()],
    )
    unit_kind = forms.ChoiceField(
        label=gettext_lazy("Jenis unit yang lazim menangani"),
        choices=[NONE, *UnitKind.choices],
        required=False,
    )
    position = forms.IntegerField(
        label=gettext_lazy("Urutan"), min_value=0, max_value=9999, initial=0
    )
    field_order = (
        "code",
        "name",
        "name_en",
        "parent_code",
        "default_class",
        "unit_kind",
        "position",
        "reason",
    )

    def __init__(
        self, data: Any = None, *, above: list[tuple[str, str]], initial: Any, is_new: bool
    ) -> None:
        super().__init__(data, initial=initial)
        self.fields["parent_code"].choices = [NONE, *above]  # type: ignore[attr-defined]
        if not is_new:
            del self.fields["code"]

    def values(self, code: str) -> CategoryValues:
        """Return the subject that a valid form describes."""
        typed = {name: value for name, value in self.cleaned_data.items() if name != "reason"}
        return CategoryValues(**{**typed, "code": code})
