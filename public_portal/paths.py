"""The converters in the portal's addresses."""

from __future__ import annotations


class NumberConverter:
    """A report's number as somebody typed it; the view says whether there is such a one."""

    regex = r"[A-Za-z0-9. \-]{4,30}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class DraftConverter:
    """The public half of a draft's name; the other half is in a cookie."""

    regex = r"[0-9a-z]{12}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value
