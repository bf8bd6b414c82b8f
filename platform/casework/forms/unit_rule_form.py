"""One rule about units: of which subject, from where, to whom."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.actions.keep_unit_rule import RuleFacts
from look.forms.base import Form
from look.forms.long_list import LongSelect

Choices = Sequence[tuple[str, str]]


class UnitRuleForm(Form):
    """categories, places, units: what each is chosen from."""

    category = forms.ChoiceField(
        label=gettext_lazy("Kategori"),
        required=False,
        choices=(),
        widget=LongSelect,
        help_text=gettext_lazy("Berlaku juga untuk kategori di bawahnya."),
    )
    region = forms.ChoiceField(
        label=gettext_lazy("Wilayah kejadian"), required=False, choices=(), widget=LongSelect
    )
    unit_id = forms.ChoiceField(
        label=gettext_lazy("Unit yang diusulkan"), choices=(), widget=LongSelect
    )

    def __init__(
        self,
        data: Any = None,
        *,
        categories: Choices,
        places: Choices,
        units: Choices,
        initial: Any = None,
    ) -> None:
        super().__init__(data, initial=initial)
        self._choose("category", (("", _("Semua kategori")), *categories))
        self._choose("region", (("", _("Seluruh wilayah")), *places))
        self._choose("unit_id", (("", _("Pilih unit")), *units))

    def _choose(self, name: str, choices: Choices) -> None:
        self.fields[name].choices = list(choices)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Refuse a rule that would hold for every report."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        named = {"category", "region"} & values.keys()
        if len(named) == len(("category", "region")) and not any(values[name] for name in named):
            self.add_error("category", _("Pilih kategori, wilayah, atau keduanya."))
        return values

    def facts(self) -> RuleFacts:
        """Return what a valid form says."""
        values = self.cleaned_data
        return RuleFacts(values["category"], values["region"], int(values["unit_id"]))
