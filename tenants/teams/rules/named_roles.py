"""Which role of the system a place in a decree gives. Plain codes: of Duty, Tier and MemberRole.

A coordination team works through the hands of its examination files and whatever its members are
besides: it gives none. A unit's own decree gives nothing but answering for that unit, since nobody
below the agency's head lets people in to the agency's work.
Source: DOMAIN 3.2, the split of the roles
"""

from __future__ import annotations

from typing import Final

_BY_DUTY: Final = {
    "PATRON": "LEAD",
    "ACCOUNTABLE_OFFICER": "LEAD",
    "EXAMINATION_TEAM": "EXM",
    "ADMIN_KOMINFO": "KOM",
    "ADMIN_ORGANISATION": "ORG",
    "ADMIN_INSPECTORATE": "INS",
    "LIAISON_OFFICER": "LIA",
}


def role_named(duty: str, *, tier: str) -> str | None:
    """Return the role that a line gives, None where it gives none."""
    role = _BY_DUTY.get(duty)
    return role if tier == "REGIONAL" or role == "LIA" else None
