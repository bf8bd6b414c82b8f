"""A report's number as it is written, from what somebody put into an address."""

from __future__ import annotations

from kernel.public_number import NumberMistyped, parse_number


def written_number(text: str) -> str:
    """Return the number in its written form, empty where the text is none."""
    try:
        return parse_number(text)
    except NumberMistyped:
        return ""
