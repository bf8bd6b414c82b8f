"""The fields that can be typed, by their Indonesian and English names, and how each is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kernel.public_number import NumberMistyped, parse_number
from register.rules.states import State
from search.language.places import mentions_in, narrowest_codes
from search.syntax.choices import CLASSES, STATES, Choices, UnclearChoice, UnknownChoice, chosen
from search.syntax.problems import Problem, Wrong
from search.syntax.when import NotATime, beginning, bound, next_day

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from search.syntax.parts import Part

# Names of Filters' fields with what they get.
Narrowing = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What values are read by. at: now. zone: in which dates are meant."""

    at: datetime
    zone: ZoneInfo
    choices: Choices


def read_field(part: Part, reading: Reading) -> Narrowing | Problem:
    """Return what a piece narrows a search to, or what is wrong with it."""
    field = FIELDS.get(part.name)
    if field is None:
        return Problem(Wrong.UNKNOWN_FIELD, part.name)
    if not part.text.strip():
        return Problem(Wrong.NO_VALUE, part.name)
    if part.is_excluded:
        return _excluded(part, reading)
    return _read(part, lambda: field(part.text, reading))


def _excluded(part: Part, reading: Reading) -> Narrowing | Problem:
    if FIELDS[part.name] is not _state:
        return Problem(Wrong.NOT_EXCLUDABLE, part.name)

    def others() -> Narrowing:
        without = _state(part.text, reading)["states"]
        return {"states": tuple(state.value for state in State if state not in without)}

    return _read(part, others)


def _read(part: Part, read: Callable[[], Narrowing]) -> Narrowing | Problem:
    wrongs: dict[type[Exception], Wrong] = {
        UnknownChoice: Wrong.UNKNOWN_VALUE,
        UnclearChoice: Wrong.SEVERAL_VALUES,
        NumberMistyped: Wrong.NO_NUMBER,
        NotATime: Wrong.NO_DATE,
        _NoDeadline: Wrong.NO_TIME,
        _NoPlace: Wrong.UNKNOWN_PLACE,
    }
    try:
        return read()
    except tuple(wrongs) as error:
        return Problem(wrongs[type(error)], part.name, part.text)


class _NoDeadline(ValueError):
    """Neither a time nor a word for one that has passed."""


class _NoPlace(LookupError):
    """No place is called so."""


def _several(text: str) -> list[str]:
    return [value for value in text.split(",") if value.strip()]


def _state(text: str, reading: Reading) -> Narrowing:
    return {"states": tuple(v for each in _several(text) for v in chosen(each, STATES))}


def _class(text: str, reading: Reading) -> Narrowing:
    return {"classes": tuple(v for each in _several(text) for v in chosen(each, CLASSES))}


def _category(text: str, reading: Reading) -> Narrowing:
    named = reading.choices.categories
    return {"categories": tuple(v for each in _several(text) for v in chosen(each, named))}


def _unit(text: str, reading: Reading) -> Narrowing:
    named = reading.choices.units
    return {"unit_ids": tuple(v for each in _several(text) for v in chosen(each, named))}


def _agency(text: str, reading: Reading) -> Narrowing:
    named = reading.choices.agencies
    return {"agency_ids": tuple(v for each in _several(text) for v in chosen(each, named))}


def _number(text: str, reading: Reading) -> Narrowing:
    return {"numbers": tuple(parse_number(each) for each in _several(text))}


def _place(text: str, reading: Reading) -> Narrowing:
    codes = narrowest_codes(mentions_in(text))
    if not codes:
        raise _NoPlace(text)
    return {"regions": codes}


def _deadline(text: str, reading: Reading) -> Narrowing:
    if text.casefold() in {"lewat", "terlambat", "overdue", "late"}:
        return {"overdue": True}
    try:
        side, moment = bound(text, at=reading.at, zone=reading.zone)
    except (NotATime, OverflowError) as error:
        raise _NoDeadline(text) from error
    return {"due_until" if side == "<" else "due_since": moment}


def _since(text: str, reading: Reading) -> Narrowing:
    return {"since": beginning(text, zone=reading.zone)}


def _until(text: str, reading: Reading) -> Narrowing:
    return {"until": next_day(beginning(text, zone=reading.zone))}


FIELDS: dict[str, Callable[[str, Reading], Narrowing]] = {
    **dict.fromkeys(("status", "state"), _state),
    **dict.fromkeys(("jenis", "class"), _class),
    **dict.fromkeys(("kategori", "category"), _category),
    **dict.fromkeys(("unit",), _unit),
    **dict.fromkeys(("instansi", "agency"), _agency),
    **dict.fromkeys(("nomor", "number", "no"), _number),
    **dict.fromkeys(("lokasi", "wilayah", "place"), _place),
    **dict.fromkeys(("tenggat", "deadline"), _deadline),
    **dict.fromkeys(("sejak", "since"), _since),
    **dict.fromkeys(("sampai", "until"), _until),
}
