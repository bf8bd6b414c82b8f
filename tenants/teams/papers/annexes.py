"""The three annexes of a decree: who is in the team, what each does, who answers for which unit."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from tenants.teams.data.decree_defaults import decree_defaults
from tenants.teams.models import DecreeMember
from tenants.teams.words.team_places import place_label, place_order

Row = dict[str, Any]


def team_rows(people: Iterable[DecreeMember]) -> list[Row]:
    """Return the first annex: by place in the team, then in the order of the form."""
    ordered = sorted(people, key=lambda one: place_order(one.duty, one.place_in_team))
    return [
        {
            "no": str(number),
            "position": one.position,
            "name": one.name,
            "nip": one.nip or "–",
            "rank": one.rank or "–",
            "place": place_label(one.duty, one.place_in_team),
        }
        for number, one in enumerate(ordered, start=1)
    ]


def task_rows(duties: Collection[str]) -> list[Row]:
    """Return the second annex: the tasks of those duties that the decree gives to somebody."""
    told = [each for each in decree_defaults()["duties"] if set(each["duties"]) & set(duties)]
    return [
        {
            "no": str(number),
            "who": ", ".join(place_label(duty, "") for duty in each["duties"] if duty in duties),
            "tasks": each["tasks"],
        }
        for number, each in enumerate(told, start=1)
    ]


def liaison_rows(people: Iterable[DecreeMember]) -> list[Row]:
    """Return the third annex: a line for each person, the units by name, substitutes last."""
    ordered = sorted(people, key=lambda one: (_unit(one), one.is_substitute, one.pk))
    rows: list[Row] = []
    for number, one in enumerate(ordered, start=1):
        rows.append(
            {
                "no": str(number),
                "unit": _unit(one),
                "name": one.name,
                "nip": one.nip or "–",
                "position": one.position,
                "place": "Pengganti" if one.is_substitute else "Pejabat Penghubung",
                "phone": one.phone or "–",
                "email": one.email or "–",
            }
        )
    return rows


def _unit(one: DecreeMember) -> str:
    return one.unit.name if one.unit else "–"
