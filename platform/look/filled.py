"""Patterns of HTML that are filled in many times a page."""

from __future__ import annotations

from html import escape

from django.utils.safestring import SafeString


def filled(pattern: str, *values: str) -> SafeString:
    """Return what `format_html` would, for values that are texts, at a quarter of its cost.

    Escapes every value but those that are marked as safe. A lazy text has to be read before.
    """
    return SafeString(
        pattern.format(
            *[value if isinstance(value, SafeString) else escape(value) for value in values]
        )
    )
