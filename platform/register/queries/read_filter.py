"""Reading a filter of the queue from the query of an address, which anybody may have written."""

from datetime import date
from typing import Any, Protocol

from register.queries.queue_filter import QueueFilter
from register.rules.states import ReportClass, State

_CODE_LENGTH = 40
_MOST_DIGITS = 15
_LEVELS = range(1, 5)


class Query(Protocol):
    """What is asked of the query of an address."""

    def getlist(self, key: str) -> list[str]:
        """Return all values of a key."""
        ...


def read_filter(query: Query) -> tuple[QueueFilter, bool]:
    """Return the filter that an address asks for, and whether all of it was understood."""
    values: dict[str, Any] = {}
    understood = True
    for name, reader in READERS.items():
        given = [value for value in query.getlist(name) if value]
        read = [value for value in map(reader, given) if value is not None]
        understood = understood and len(read) == len(given)
        if read:
            values[name] = tuple(dict.fromkeys(read)) if name == "status" else read[-1]
    return QueueFilter(**values), understood


def _state(text: str) -> State | None:
    return State(text) if text in set(State) else None


def _class(text: str) -> ReportClass | None:
    return ReportClass(text) if text in set(ReportClass) else None


def _code(text: str) -> str | None:
    is_code = len(text) <= _CODE_LENGTH and text.replace(".", "").replace("-", "").isalnum()
    return text if is_code and text.isascii() else None


def _number(text: str) -> int | None:
    is_number = text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS
    return int(text) if is_number else None


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    # The first and last days of the calendar have no midnight in every zone.
    return day if date.min.year < day.year < date.max.year else None


def _level(text: str) -> int | None:
    number = _number(text)
    return number if number in _LEVELS else None


def _yes(text: str) -> bool | None:
    return True if text == "1" else None


READERS: dict[str, Any] = {
    "status": _state,
    "jenis": _class,
    "kategori": _code,
    "wilayah": _code,
    "unit": _number,
    "instansi": _number,
    "dari": _day,
    "sampai": _day,
    "eskalasi": _level,
    "bersama": _yes,
    "pengawasan": _yes,
}
