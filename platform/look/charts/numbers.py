"""Numbers as an Indonesian office writes them: 1.234, 3,5, 82,4 %; in English 1,234, 3.5, 82.4%."""

from __future__ import annotations

from django.utils.translation import get_language, ngettext

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
    """Return a share of one as "82,4 %", in English "82.4%"; a dash where there is none."""
    if share is None:
        return dash()
    return f"{decimal(share * 100)}{'' if _is_english() else _BOUND}%"


def days(number: float | None) -> str:
    """Return working days as "3 hari" or "3,5 hari"; a dash where there are none."""
    if number is None:
        return dash()
    text = whole(int(number)) if number == int(number) else decimal(number)
    # English counts in the plural whatever is not one, half a day too.
    words = ngettext("%(number)s hari", "%(number)s hari", 1 if number == 1 else 2)
    return words % {"number": text}


def dash() -> str:
    """Return what stands where there is no number."""
    return "–"


def _in_language(text: str) -> str:
    return text if _is_english() else text.translate(_SWAPPED)


def _is_english() -> bool:
    return (get_language() or "id").startswith("en")
