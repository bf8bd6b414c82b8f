"""A person whom a decree names, and the two who answer for a unit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from look.forms.base import Form
from tenants.actions.record_decree import NamedPerson
from tenants.teams.models import DecreeMember
from tenants.teams.models.decree_member import Duty
from tenants.teams.rules.nip import nip_mistake, tidy_nip
from tenants.teams.words.nip import nip_sentence
from tenants.teams.words.team_places import code_of


class PersonForm(Form):
    """One row; one that is left empty or is to be dropped names nobody."""

    marks_optional = False

    name = forms.CharField(label=gettext_lazy("Nama dan gelar"), max_length=150)
    nip = forms.CharField(label=gettext_lazy("NIP"), max_length=30, required=False)
    rank = forms.CharField(label=gettext_lazy("Pangkat/golongan"), max_length=60, required=False)
    position = forms.CharField(label=gettext_lazy("Jabatan dinas"), max_length=200)
    email = forms.EmailField(label=gettext_lazy("Surel"), required=False)
    phone = forms.CharField(label=gettext_lazy("Telepon"), max_length=30, required=False)

    def __init__(self, data: Any = None, *, prefix: str, initial: Any = None) -> None:
        super().__init__(
            data, prefix=prefix, initial=initial, empty_permitted=True, use_required_attribute=False
        )

    def clean_nip(self) -> str:
        """Return the digits, or say what in them cannot be."""
        nip = tidy_nip(self.cleaned_data["nip"])
        mistake = nip_mistake(nip) if nip else None
        if mistake:
            raise forms.ValidationError(nip_sentence(mistake), code="nip")
        return nip

    def clean_email(self) -> str:
        """Return the address as accounts have it."""
        return str(self.cleaned_data["email"]).lower()

    @property
    def names_somebody(self) -> bool:
        """Tell whether a valid row is filled in."""
        return bool(self.cleaned_data.get("name"))

    def person(self, **more: Any) -> NamedPerson:
        """Return whom a valid row names. more: their duty, and what else is not typed here."""
        names = ("name", "nip", "rank", "position", "email", "phone")
        return NamedPerson(**{name: self.cleaned_data[name] for name in names}, **more)


def liaison_forms(
    data: Mapping[str, Any] | None, people: Iterable[DecreeMember]
) -> tuple[PersonForm, PersonForm]:
    """Return the rows of one unit: its officer, and who stands in."""
    known = {one.is_substitute: initial_of(one) for one in people}
    return (
        PersonForm(data, prefix="petugas", initial=known.get(False)),
        PersonForm(data, prefix="pengganti", initial=known.get(True)),
    )


def liaisons(forms_of_unit: tuple[PersonForm, PersonForm], *, unit_id: int) -> list[NamedPerson]:
    """Return whom the valid rows of a unit name."""
    return [
        form.person(duty=Duty.LIAISON_OFFICER.value, unit_id=unit_id, is_substitute=is_substitute)
        for form, is_substitute in zip(forms_of_unit, (False, True), strict=True)
        if form.names_somebody
    ]


def initial_of(one: DecreeMember) -> dict[str, Any]:
    """Return what a form shows of somebody who is named already."""
    names = ("name", "nip", "rank", "position", "email", "phone")
    place = code_of(one.duty, one.place_in_team)
    return {**{name: getattr(one, name) for name in names}, "place": place}
