"""Words of old files as the register knows them: days, classes, states."""

from __future__ import annotations

import re
from collections.abc import Mapping, MutableMapping
from datetime import datetime

from register.rules.importing import ENDS, Flaw
from register.rules.states import ReportClass, State

_CLASSES = {
    "": ReportClass.COMPLAINT,
    "pengaduan": ReportClass.COMPLAINT,
    "keluhan": ReportClass.GRIEVANCE,
    "aspirasi": ReportClass.ASPIRATION,
    "apresiasi": ReportClass.ASPIRATION,
    "aspirasi / apresiasi": ReportClass.ASPIRATION,
    "permintaan informasi": ReportClass.INFORMATION_REQUEST,
    "informasi": ReportClass.INFORMATION_REQUEST,
    **{each.value.lower(): each for each in ReportClass},
}
_STATES = {
    "": State.CLOSED,
    "selesai": State.CLOSED,
    "tuntas": State.CLOSED,
    "ditutup": State.CLOSED,
    "arsip": State.ARCHIVED,
    "diarsipkan": State.ARCHIVED,
    "dicabut": State.WITHDRAWN,
    "ditarik": State.WITHDRAWN,
    **{each.value.lower(): each for each in ENDS},
}
_OPEN = {"belum", "proses", "diproses", "ditunda", "baru", "belum ditindaklanjuti", "terdisposisi"}
_DAY = re.compile(
    r"(?:(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})"
    r"|(?P<d2>\d{1,2})[-/.](?P<m2>\d{1,2})[-/.](?P<y2>\d{4}))"
    r"(?:[ T]+(?P<h>\d{1,2})[:.](?P<min>\d{2})(?:[:.]\d{2}(?:\.\d+)?)?)?"
)


class NoDay(ValueError):
    """The text is no day."""


def day_of(text: str) -> datetime:
    """Return a day, or a moment, without its zone; the day comes before the month.

    :raises NoDay: it is none
    """
    found = _DAY.fullmatch(text.strip())
    if found is None:
        raise NoDay(text)
    year, month, day = (
        int(found[one] or found[other]) for one, other in (("y", "y2"), ("m", "m2"), ("d", "d2"))
    )
    try:
        return datetime(year, month, day, int(found["h"] or 0), int(found["min"] or 0))  # noqa: DTZ001 - the agency's zone is put to it
    except ValueError as error:
        raise NoDay(text) from error


def class_of(values: Mapping[str, str], problems: MutableMapping[str, str]) -> ReportClass:
    """Return the class that is meant, and note where none is known."""
    text = _plain(values.get("report_class", ""))
    if text not in _CLASSES:
        problems["report_class"] = Flaw.UNKNOWN.value
    return _CLASSES.get(text, ReportClass.COMPLAINT)


def state_of(values: Mapping[str, str], problems: MutableMapping[str, str]) -> State:
    """Return how a report ended, and note where it has not or nobody knows."""
    text = _plain(values.get("state", ""))
    if text not in _STATES:
        problems["state"] = (Flaw.NOT_ENDED if text in _OPEN else Flaw.UNKNOWN).value
    return _STATES.get(text, State.CLOSED)


def _plain(text: str) -> str:
    return " ".join(text.lower().split())
