"""Which duty looks after which area in one agency, within bounds. Plain values.

An agency may share the areas out as its decree does. What keeps supervisory reports with the
Inspektorat and an agency from locking itself out is fixed, and says why.
Source: DOMAIN 3.2, the split of the admin roles
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from tenants.signin.duties import BY_DUTY, DUTIES, Area

Split = Mapping[str, frozenset[Area]]
# In the order in which they are always named.
DUTY_ORDER: Final = ("KOM", "ORG", "INS")


class Why(StrEnum):
    """Why a cell of the table does not change; words for it are in split_words.py."""

    SOMEBODY_KEEPS_ACCOUNTS = "SOMEBODY_KEEPS_ACCOUNTS"
    ONE_GIVES_ROLES = "ONE_GIVES_ROLES"
    INSPECTORATE_CHOOSES_ITS_OWN = "INSPECTORATE_CHOOSES_ITS_OWN"
    SUPERVISION_READS_THE_LOG = "SUPERVISION_READS_THE_LOG"
    SOMEBODY_HANDLES = "SOMEBODY_HANDLES"


@dataclass(frozen=True, slots=True)
class Fixed:
    """A cell that is as it is."""

    is_kept: bool
    why: Why


FIXED: Final[dict[tuple[Area, str], Fixed]] = {
    (Area.USERS, "KOM"): Fixed(True, Why.SOMEBODY_KEEPS_ACCOUNTS),
    (Area.USERS, "ORG"): Fixed(False, Why.ONE_GIVES_ROLES),
    (Area.USERS, "INS"): Fixed(True, Why.INSPECTORATE_CHOOSES_ITS_OWN),
    (Area.AUDIT, "INS"): Fixed(True, Why.SUPERVISION_READS_THE_LOG),
    (Area.HANDLING, "KOM"): Fixed(True, Why.SOMEBODY_HANDLES),
}


class NobodyKeeps(ValueError):
    """An area would be left to no duty. area: which."""

    def __init__(self, area: Area) -> None:
        super().__init__(area.value)
        self.area = area


def whole_split(own: Mapping[str, frozenset[str]]) -> dict[str, frozenset[Area]]:
    """Return what every duty looks after: as the agency has said, else as it usually is."""
    return {duty: areas_here(duty, own.get(duty)) for duty in DUTY_ORDER}


def areas_here(duty: str, own: frozenset[str] | None) -> frozenset[Area]:
    """Return what a duty looks after. own: codes as the agency has said, None where it has not.

    A fixed cell holds whatever was stored, also by an earlier version of these bounds.
    """
    if own is None:
        return BY_DUTY[duty]
    kept = {area for area in Area if area.value in own}
    for (area, of_duty), fixed in FIXED.items():
        if of_duty == duty:
            kept = kept | {area} if fixed.is_kept else kept - {area}
    return frozenset(kept)


def checked_split(wanted: Split) -> dict[str, frozenset[Area]]:
    """Return the split with its fixed cells as they are.

    :raises NobodyKeeps: an area that no duty looks after
    """
    split = {duty: areas_here(duty, frozenset(wanted.get(duty, ()))) for duty in DUTY_ORDER}
    for area in Area:
        if not any(area in areas for areas in split.values()):
            raise NobodyKeeps(area)
    return split


def areas_held(held: frozenset[str], own: Mapping[str, frozenset[str]]) -> frozenset[Area]:
    """Return what somebody looks after. held: their roles as given. own: as in whole_split."""
    if "ADM" in held:
        return frozenset(Area)
    found = (areas_here(duty, own.get(duty)) for duty in DUTIES & held)
    return frozenset().union(*found)
