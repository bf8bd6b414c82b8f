"""What stands on the paper of a decree, line by line, for both of its file formats.

The words are those of Indonesian decrees, whatever language is read on the screen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final

from django.utils.formats import date_format
from django.utils.translation import override

from tenants.models import Agency
from tenants.teams.data.decree_defaults import decree_defaults
from tenants.teams.models import Decree, DecreeMember
from tenants.teams.models.decree_member import Duty
from tenants.teams.papers.annexes import liaison_rows, task_rows, team_rows

ORDINALS: Final = ("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM")
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
Data = dict[str, Any]


def decree_data(
    decree: Decree, people: list[DecreeMember], *, agency: Agency, is_complete: bool = True
) -> Data:
    """Return the data of a decree's paper. people: all its lines, with their units.

    is_complete: whether it may be signed; one that may not says that it is a draft.
    """
    with override("id"):
        return {
            **_head(decree, agency),
            "mark": "" if is_complete else decree_defaults()["phrases"]["draft"],
            "recitals": [
                *_recitals("Menimbang", decree.considerations, letters=True),
                *_recitals("Mengingat", decree.legal_basis),
                *_recitals("Memperhatikan", decree.heeding),
            ],
            "orders": _orders(decree, agency),
            "copies": [
                {"mark": f"{number}.", "text": text}
                for number, text in enumerate(decree.copies_to, start=1)
            ],
            "team": team_rows(one for one in people if one.duty != Duty.LIAISON_OFFICER),
            "tasks": task_rows({one.duty for one in people}),
            "liaisons": liaison_rows(one for one in people if one.duty == Duty.LIAISON_OFFICER),
        }


def _head(decree: Decree, agency: Agency) -> Data:
    later = decree_defaults()["phrases"]["later"]
    return {
        "agency": agency.name.upper(),
        "unit": decree.unit.name.upper() if decree.unit else "",
        "issuer": decree.signer_position.upper() or later,
        "number": decree.number or later,
        "title": decree.title.upper(),
        "subject": decree.title,
        "place": decree.place or later,
        "date": _long(decree.signed_on) if decree.signed_on else later,
        "signer": decree.signer or later,
    }


def _recitals(head: str, texts: Iterable[str], *, letters: bool = False) -> Iterator[Data]:
    for number, text in enumerate(texts):
        mark = f"{_LETTERS[number % len(_LETTERS)]}." if letters else f"{number + 1}."
        first = number == 0
        yield {
            "head": head if first else "",
            "colon": ":" if first else "",
            "mark": mark,
            "text": text,
        }


def _orders(decree: Decree, agency: Agency) -> list[Data]:
    defaults = decree_defaults()
    said = defaults["phrases"]
    values = {
        "agency": agency.name,
        "unit": decree.unit.name if decree.unit else "",
        "cost": decree.cost or said["no_cost"],
        "since": _since(decree, said),
        "until": said["until"].format(day=_long(decree.valid_to)) if decree.valid_to else "",
        "revokes": _revokes(decree.supersedes, said),
    }
    texts = defaults["orders"][decree.tier]
    return [
        {"head": head, "text": text.format(**values)}
        for head, text in zip(ORDINALS, texts, strict=True)
    ]


def _since(decree: Decree, said: dict[str, str]) -> str:
    if decree.valid_from is None or decree.valid_from == decree.signed_on:
        return said["since_signed"]
    return said["since_day"].format(day=_long(decree.valid_from))


def _revokes(former: Decree | None, said: dict[str, str]) -> str:
    if former is None or former.signed_on is None:
        return ""
    return said["revokes"].format(number=former.number, day=_long(former.signed_on))


def _long(day: date) -> str:
    return date_format(day, "j F Y")
