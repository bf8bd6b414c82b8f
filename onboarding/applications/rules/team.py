"""Whom a decree has to name before an agency can begin.

Source: DOMAIN 3.2 and 3.3; the slides: admins may be Kominfo, Organisasi and Inspektorat "or as
needed"
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

PATRON, ACCOUNTABLE = "PATRON", "ACCOUNTABLE_OFFICER"
ADMINS = ("ADMIN_KOMINFO", "ADMIN_ORGANISATION", "ADMIN_INSPECTORATE")
# So that one absence, or one lost second factor, does not lock an agency out.
LEAST_ADMINS = 2
# Those who get an account need an address; a regent may have none.
WITH_ACCOUNT = (*ADMINS, "EXAMINATION_TEAM")
Person = Mapping[str, str]


class TeamGap(StrEnum):
    """Somebody whom the list still needs."""

    PATRON = "PATRON"
    ACCOUNTABLE = "ACCOUNTABLE"
    ADMINS = "ADMINS"


def gaps_in(people: Sequence[Person]) -> list[TeamGap]:
    """Return whom a team lacks, in the order of the decree."""
    duties = [person["duty"] for person in people]
    gaps = []
    if PATRON not in duties:
        gaps.append(TeamGap.PATRON)
    if ACCOUNTABLE not in duties:
        gaps.append(TeamGap.ACCOUNTABLE)
    # Two people, not one with two duties: the addresses tell them apart.
    admins = {person["email"].lower() for person in people if person["duty"] in ADMINS}
    if len(admins) < LEAST_ADMINS:
        gaps.append(TeamGap.ADMINS)
    return gaps


def shared_duties(people: Sequence[Person]) -> list[str]:
    """Return the admins' duties that nobody has by name: the other admins do them."""
    held = {person["duty"] for person in people}
    return [duty for duty in ADMINS if duty not in held]
