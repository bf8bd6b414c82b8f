"""The team that a decree names, as a table of rows that works without a script."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tenants.actions.record_decree import NamedPerson
from tenants.teams.forms.person_form import PersonForm, initial_of
from tenants.teams.models import DecreeMember
from tenants.teams.words.team_places import place_choices, read_code

MOST_ROWS: Final = 60
_BLANK_ROWS: Final = 3


class TeamMemberForm(PersonForm):
    """One of the team."""

    place = forms.ChoiceField(label=gettext_lazy("Kedudukan dalam tim"), choices=())
    drop = forms.BooleanField(label=gettext_lazy("Hapus orang ini"), required=False)
    field_order = ("place", "name", "nip", "rank", "position", "email", "phone", "drop")

    def __init__(self, data: Any = None, *, prefix: str, initial: Any = None) -> None:
        super().__init__(data, prefix=prefix, initial=initial)
        choices = [("", _("Pilih kedudukan")), *place_choices()]
        self.fields["place"].choices = choices  # type: ignore[attr-defined]

    def full_clean(self) -> None:
        """Ask nothing of a row that is to go."""
        if self.is_bound and self.data.get(self.add_prefix("drop")):
            self._errors, self.cleaned_data = self.error_class(), {}
            return
        super().full_clean()

    def member(self) -> NamedPerson:
        """Return whom a valid row names."""
        duty, place = read_code(self.cleaned_data["place"])
        return self.person(duty=duty, place_in_team=place)


class TeamRows:
    """All rows of a team. data: as it was sent, None to show people as they are kept."""

    def __init__(self, data: Mapping[str, Any] | None, people: Iterable[DecreeMember] = ()) -> None:
        if data is None:
            known = [initial_of(one) for one in people]
            self.forms = self._unbound(known, blank=_BLANK_ROWS)
        else:
            count = _count(data)
            self.forms = [TeamMemberForm(data, prefix=f"orang-{row}") for row in range(count)]

    @classmethod
    def with_more(cls, data: Mapping[str, Any]) -> TeamRows:
        """Return the rows as they were sent, unchecked, with blank ones after them."""
        rows = cls(data)
        names = TeamMemberForm.base_fields
        typed = [
            {name: data.get(form.add_prefix(name), "") for name in names} for form in rows.forms
        ]
        rows.forms = cls._unbound(typed, blank=_BLANK_ROWS)
        return rows

    @staticmethod
    def _unbound(initial: list[dict[str, Any]], *, blank: int) -> list[TeamMemberForm]:
        rows = [*initial, *({} for _row in range(blank))][:MOST_ROWS]
        return [
            TeamMemberForm(prefix=f"orang-{row}", initial=each) for row, each in enumerate(rows)
        ]

    def is_valid(self) -> bool:
        """Check every row, and that nobody has one place twice; no row at all was never sent so."""
        if not self.forms or not all([form.is_valid() for form in self.forms]):  # noqa: C419 - every one is checked
            return False
        seen: set[tuple[str, str]] = set()
        for form in self._filled():
            person = form.member()
            if (person.name, person.duty) in seen:
                form.add_error("name", _("Orang ini sudah disebut dengan kedudukan yang sama."))
            seen.add((person.name, person.duty))
        return not any(form.errors for form in self.forms)

    def people(self) -> list[NamedPerson]:
        """Return whom valid rows name, in their order."""
        return [form.member() for form in self._filled()]

    def _filled(self) -> list[TeamMemberForm]:
        return [form for form in self.forms if form.names_somebody]


def _count(data: Mapping[str, Any]) -> int:
    sent = str(data.get("rows", ""))
    return min(int(sent), MOST_ROWS) if sent.isascii() and sent.isdigit() and len(sent) < 4 else 0  # noqa: PLR2004
