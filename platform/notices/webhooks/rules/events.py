"""The names of what a system may ask to be told of: those of the log, as the glossary has them."""

from __future__ import annotations

from typing import Final

from register.rules.steps import Happening, Step

# What is written down about the inside of the handling, and about who the reporter is.
_KEPT_INSIDE: Final = frozenset(
    {
        Happening.IDENTITY_READ,
        Happening.IDENTITY_ERASED,
        Happening.CLAIMED,
        Happening.PROPOSED,
        Happening.REFUSED,
        # An agency's own archive: fifty thousand messages would tell it what it has just sent.
        Happening.IMPORTED,
    }
)
EVENTS: Final[tuple[str, ...]] = (
    *(step.value for step in Step),
    *(happening.value for happening in Happening if happening not in _KEPT_INSIDE),
)
# Stands for them all, also for those that are still to come.
ALL: Final = "*"
TEST: Final = "TEST"


def is_wanted(event: str, *, wanted: list[str]) -> bool:
    """Tell whether an event of the log is among those that a system asked for."""
    return event in EVENTS and (ALL in wanted or event in wanted)


def type_of(event: str) -> str:
    """Return the type that a message bears. event: one of EVENTS, or TEST."""
    return "webhook.TEST" if event == TEST else f"report.{event}"
