"""The number of a civil servant (NIP): what one says of its holder has to be possible.

Eighteen digits: the day of birth (YYYYMMDD), the month of appointment (YYYYMM), 1 for a man or 2
for a woman, and a running number of three digits.
Source: Peraturan Kepala BKN 22/2007
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import Final

_FORM: Final = re.compile(r"(\d{4})(\d\d)(\d\d)(\d{4})(\d\d)([0-9])(\d{3})", re.ASCII)
_SPACES: Final = re.compile(r"[\s.-]+")
_MONTHS: Final = 12
# Contract staff (PPPK) have a 2 and a running number above the month: 21 and more.
_CONTRACT_MONTHS: Final = range(21, 100)
YOUNGEST: Final = 16
OLDEST: Final = 65
FIRST_BIRTH: Final = 1930


class NipMistake(StrEnum):
    """What cannot be in a number; words for it are in words/nip.py."""

    DIGITS = "DIGITS"
    BIRTH = "BIRTH"
    APPOINTMENT = "APPOINTMENT"
    SEX = "SEX"
    AGE = "AGE"


def tidy_nip(typed: str) -> str:
    """Return the number without the spaces that it is printed with."""
    return _SPACES.sub("", typed)


def nip_mistake(nip: str) -> str | None:
    """Return the code of what is wrong with a tidy number, None where it may be one."""
    found = _FORM.fullmatch(nip)
    if not found:
        return NipMistake.DIGITS
    year, month, day, since, since_month, sex, _number = map(int, found.groups())
    if not _is_day(year, month, day):
        return NipMistake.BIRTH
    if not 1 <= since_month <= _MONTHS and since_month not in _CONTRACT_MONTHS:
        return NipMistake.APPOINTMENT
    if sex not in (1, 2):
        return NipMistake.SEX
    return None if YOUNGEST <= since - year <= OLDEST else NipMistake.AGE


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        return date(year, month, day).year >= FIRST_BIRTH
    except ValueError:
        return False
