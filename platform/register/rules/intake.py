"""Entering a report for somebody who came, called or wrote: the conventional channels of the SOP.

Source: SOP "kanal konvensional"; LIFECYCLE 0 and 1 (REP: officer entering on behalf)
"""

from enum import StrEnum

from register.rules.actors import Actor, Role


class Channel(StrEnum):
    """The way a report came in."""

    WEB = "WEB"
    FACE_TO_FACE = "FACE"
    PHONE = "PHONE"
    LETTER = "LETTER"
    FAX = "FAX"
    EMAIL = "EMAIL"
    SMS = "SMS"


BY_HAND = tuple(channel for channel in Channel if channel is not Channel.WEB)
# What came on paper is kept as it came.
ON_PAPER = frozenset({Channel.LETTER, Channel.FAX})


def may_enter(actor: Actor) -> bool:
    """Tell whether an officer takes reports in: the national desk, an agency's admins and its units."""
    if actor.agency_id is None:
        return actor.has(Role.NATIONAL)
    return actor.has(Role.ADMIN, Role.LIAISON)
