"""Why the text of a published report may have to be hidden, and what comes of saying so.

Source: UU ITE 1/2024 art. 27A, 28; UU PDP 27/2022 art. 65
"""

from enum import StrEnum

from register.rules.redaction import BAR


class FlagReason(StrEnum):
    """What somebody finds abusive about a report."""

    PERSONAL_DATA = "PERSONAL_DATA"
    ABUSE = "ABUSE"
    THREAT = "THREAT"
    SPAM = "SPAM"
    OTHER = "OTHER"


class Outcome(StrEnum):
    """What the national desk decides."""

    HIDDEN = "HIDDEN"
    DISMISSED = "DISMISSED"


def is_hidden(title: str, body: str) -> bool:
    """Tell whether the public copy of a report is nothing but a bar: its whole text is hidden."""
    return title == BAR and body == BAR
