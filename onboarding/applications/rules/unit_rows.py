"""What a row about a unit must say, and what is wrong with one.

Source: DOMAIN 3.2, Lampiran III of a decree: unit, liaison officer, substitute, phone, e-mail
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

FIELDS = (
    "code",
    "name",
    "kind",
    "liaison_name",
    "liaison_position",
    "liaison_email",
    "liaison_phone",
    "substitute_name",
    "substitute_email",
    "substitute_phone",
)
# What may be left open until the unit is shown to the public.
OPTIONAL = frozenset(
    {"liaison_position", "liaison_phone", "substitute_name", "substitute_email", "substitute_phone"}
)
LONGEST = {"code": 30, "name": 200, "kind": 16}
_LONGEST_ELSE = 150
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]*", re.ASCII)
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
MOST_UNITS = 500
UnitRow = Mapping[str, str]


class UnitMistake(StrEnum):
    """What is wrong with one cell."""

    MISSING = "MISSING"
    TOO_LONG = "TOO_LONG"
    CODE_FORM = "CODE_FORM"
    CODE_TWICE = "CODE_TWICE"
    KIND = "KIND"
    EMAIL = "EMAIL"
    SAME_PERSON = "SAME_PERSON"


def mistakes_in(
    row: UnitRow, *, kinds: Sequence[str], others: Sequence[str]
) -> dict[str, UnitMistake]:
    """Return what is wrong by field. others: the codes of the other units, any case."""
    found: dict[str, UnitMistake] = {}
    for name in FIELDS:
        value = row.get(name, "")
        if not value and name not in OPTIONAL:
            found[name] = UnitMistake.MISSING
        elif len(value) > LONGEST.get(name, _LONGEST_ELSE):
            found[name] = UnitMistake.TOO_LONG
        elif value and name.endswith("_email") and not _EMAIL.fullmatch(value):
            found[name] = UnitMistake.EMAIL
    return {**_of_code(row, others), **_of_people(row, kinds), **found}


def _of_code(row: UnitRow, others: Sequence[str]) -> dict[str, UnitMistake]:
    code = row.get("code", "")
    if not _CODE.fullmatch(code):
        return {"code": UnitMistake.CODE_FORM}
    if code.lower() in {other.lower() for other in others}:
        return {"code": UnitMistake.CODE_TWICE}
    return {}


def _of_people(row: UnitRow, kinds: Sequence[str]) -> dict[str, UnitMistake]:
    found = {}
    if row.get("kind", "") not in kinds:
        found["kind"] = UnitMistake.KIND
    email = row.get("substitute_email", "").lower()
    if email and email == row.get("liaison_email", "").lower():
        found["substitute_email"] = UnitMistake.SAME_PERSON
    return found


def has_substitute(row: UnitRow) -> bool:
    """Tell whether somebody stands in for the unit's liaison officer."""
    return bool(row.get("substitute_name") and row.get("substitute_email"))


def are_complete(rows: Sequence[UnitRow]) -> bool:
    """Tell whether units are ready to be sent: one at least, each with a substitute. Source: DOMAIN 3.3"""
    return bool(rows) and all(has_substitute(row) for row in rows)
