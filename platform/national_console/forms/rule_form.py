"""A routing rule for one subject or several, and the reason for publishing it."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from look.forms.base import Form
from look.forms.long_list import LongSelect, LongSelectMultiple
from regions.queries.regions import governments_by_province
from register.actions.publish_rules import REASON_MAX
from register.queries.agency_names import agencies_of_the_nation
from register.queries.categories import category_choices
from register.rules.routing_rules import RoutingRule, Target

CHOOSE = ("", gettext_lazy("Pilih…"))
COUNTRY = "*"


class ReasonForm(Form):
    """Why a version is published. publishes: whether it is needed now."""

    marks_optional = False

    reason = forms.CharField(
        label=gettext_lazy("Alasan perubahan"),
        max_length=REASON_MAX,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy(
            "Diisi saat menerbitkan. Tersimpan bersama versi baru, dibaca petugas sesudah Anda."
        ),
    )

    def __init__(self, data: Any = None, *, initial: Any = None, publishes: bool = True) -> None:
        super().__init__(data, initial=initial)
        self.fields["reason"].required = publishes


class RuleForm(ReasonForm):
    """Choices are read when the form is made: three statements."""

    categories = forms.MultipleChoiceField(
        label=gettext_lazy("Kategori"),
        widget=LongSelectMultiple(attrs={"size": 8}),
        help_text=gettext_lazy(
            "Boleh beberapa. Aturan untuk kategori induk berlaku bagi anaknya yang tidak punya "
            "aturan sendiri."
        ),
    )
    region = forms.ChoiceField(label=gettext_lazy("Wilayah"), widget=LongSelect)
    target = forms.ChoiceField(
        label=gettext_lazy("Ditawarkan lebih dulu kepada"), widget=LongSelect
    )
    field_order = ("categories", "region", "target", "reason")

    def __init__(self, data: Any = None, *, publishes: bool = False) -> None:
        super().__init__(data, publishes=publishes)
        self._offer("categories", list(category_choices()))
        self._offer("region", [CHOOSE, (COUNTRY, _("Seluruh Indonesia")), *_places()])
        self._offer("target", [CHOOSE, *_targets()])

    def rules(self) -> list[RoutingRule]:
        """Return the rules that a valid form asks for, one for each subject."""
        typed = self.cleaned_data
        region = "" if typed["region"] == COUNTRY else typed["region"]
        target, _sign, agency_id = typed["target"].partition(":")
        return [
            RoutingRule(code, region, Target(target), int(agency_id) if agency_id else None)
            for code in typed["categories"]
        ]

    def _offer(self, name: str, choices: list[Any]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]


def _places() -> list[Any]:
    return [
        (province.name, [(region.code, region.name) for region in (province, *regencies)])
        for province, regencies in governments_by_province()
    ]


def _targets() -> list[Any]:
    agencies = [(f"{Target.AGENCY}:{one.pk}", one.name) for one in agencies_of_the_nation()]
    return [
        (Target.REGENCY.value, _("Kabupaten/kota tempat kejadian")),
        (Target.PROVINCE.value, _("Provinsi tempat kejadian")),
        *([(_("Kementerian dan lembaga"), agencies)] if agencies else []),
    ]
