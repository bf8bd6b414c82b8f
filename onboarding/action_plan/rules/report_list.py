"""Reading report numbers from what somebody typed: one a line, or with commas between."""

from __future__ import annotations

import re

from kernel.public_number import NumberMistyped, parse_number

MOST_REPORTS = 50
_BETWEEN = re.compile(r"[,;\n]+")


class NumbersRefused(ValueError):
    """The list is not taken. typed: what is no number, empty where there are too many or none."""

    def __init__(self, typed: str = "") -> None:
        super().__init__(typed)
        self.typed = typed


def read_numbers(text: str) -> tuple[str, ...]:
    """Return the numbers as they are written, each once, in their order.

    :raises NumbersRefused: something is no number, there is none, or more than MOST_REPORTS
    """
    found: dict[str, None] = {}
    for typed in filter(None, map(str.strip, _BETWEEN.split(text))):
        try:
            found[parse_number(typed)] = None
        except NumberMistyped as error:
            raise NumbersRefused(typed) from error
    if not 0 < len(found) <= MOST_REPORTS:
        raise NumbersRefused
    return tuple(found)
