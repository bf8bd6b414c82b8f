"""Numbers as an Indonesian office writes them: 1.234, 3,5, 82,4 %; in English 1,234 and 3.5."""

from __future__ import annotations

from django.utils.translation import get_language
from django.utils.translation import gettext as _

_SWAPPED = str.maketrans(",.", ".,")
# A space that a line never breaks at.
_BOUND = "\N{NO-BREAK SPACE}"


def whole(number: int) -> str:
    """Return "1.234"."""
    return _in_language(f"{number:,}")


def decimal(number: float, *, digits: int = 1) -> str:
    """Return "1.234,5" with so many digits behind the comma."""
    return _in_language(f"{number:,.{digits}f}")


def percent(share: float | None) -> str:
    """Return a share of one as "82,4 %"; a dash where there is none."""
    return dash() if share is None else f"{decimal(share * 100)}{_BOUND}%"


def days(number: float | None) -> str:
    """Return working days as "3 hari" or "3,5 hari"; a dash where there are none."""
    if number is None:
        return dash()
    text = whole(int(number)) if number == int(number) else decimal(number)
    return _("%(number)s hari") % {"number": text}


def dash() -> str:
    """Return what stands where there is no number."""
    return "–"


def _in_language(text: str) -> str:
    return text if (get_language() or "id").startswith("en") else text.translate(_SWAPPED)
