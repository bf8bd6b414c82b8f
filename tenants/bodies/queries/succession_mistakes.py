"""What keeps a split or a merger from being asked for, or confirmed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tenants.bodies.models import Body, SuccessionKind, SuccessionPart
from tenants.bodies.queries.alike import level_of
from tenants.bodies.queries.carvable import carvable
from tenants.models.agency import AgencyState


class Mistake(StrEnum):
    """Why it cannot be; in words for the desk in the console."""

    NOT_YET = "NOT_YET"
    LAW_IS_LATER = "LAW_IS_LATER"
    BEGAN_LATER = "BEGAN_LATER"
    NO_REGION = "NO_REGION"
    NOT_ITS_REGION = "NOT_ITS_REGION"
    NOTHING_LEFT = "NOTHING_LEFT"
    ITSELF = "ITSELF"
    HAS_ENDED = "HAS_ENDED"
    OTHER_KIND = "OTHER_KIND"
    NOT_CONNECTED = "NOT_CONNECTED"
    NOT_ACTIVE = "NOT_ACTIVE"
    UNDER_WAY = "UNDER_WAY"


class SuccessionRefused(Exception):
    """It cannot be, and nothing has changed. about: the body or the code that it is about."""

    def __init__(self, mistake: Mistake, about: str = "") -> None:
        super().__init__(f"{mistake.value} {about}".strip())
        self.mistake = mistake
        self.about = about


@dataclass(frozen=True, slots=True)
class Share:
    """What one body is to give to another. region_codes: none where it gives everything."""

    former: Body
    successor: Body
    region_codes: tuple[str, ...] = ()


def require_days(*, law_date: date, holds_from: date, today: date) -> None:
    """Refuse what does not hold yet, and a law that came after it.

    :raises SuccessionRefused:
    """
    if holds_from > today:
        raise SuccessionRefused(Mistake.NOT_YET)
    if law_date > holds_from:
        raise SuccessionRefused(Mistake.LAW_IS_LATER)


def require_life(kind: str, shares: Iterable[Share], *, holds_from: date) -> None:
    """Refuse to end what began on that day or later.

    :raises SuccessionRefused:
    """
    for former in (share.former for share in shares if kind == SuccessionKind.MERGE):
        if former.since is not None and former.since >= holds_from:
            raise SuccessionRefused(Mistake.BEGAN_LATER, former.name)


def require_shares(kind: str, shares: Sequence[Share], others: Iterable[SuccessionPart]) -> None:
    """Refuse shares that cannot be given. others: parts that are under way already.

    :raises SuccessionRefused:
    """
    taken = list(others)
    for share in shares:
        for mistake, about in _mistakes(kind, share, taken):
            raise SuccessionRefused(mistake, about)


def _mistakes(
    kind: str, share: Share, taken: Iterable[SuccessionPart]
) -> Iterator[tuple[Mistake, str]]:
    former, successor = share.former, share.successor
    if former.pk == successor.pk:
        yield Mistake.ITSELF, former.name
    for body in (former, successor):
        if body.until is not None:
            yield Mistake.HAS_ENDED, body.name
    if level_of(former) != level_of(successor):
        yield Mistake.OTHER_KIND, successor.name
    yield from _of_receiver(successor)
    if kind == SuccessionKind.SPLIT:
        yield from _of_regions(share)
    for part in taken:
        if _collides(kind, share, part):
            yield Mistake.UNDER_WAY, former.name


def _of_receiver(successor: Body) -> Iterator[tuple[Mistake, str]]:
    """Yield why no report could be handled there."""
    if successor.agency is None:
        yield Mistake.NOT_CONNECTED, successor.name
    elif successor.agency.state != AgencyState.ACTIVE:
        yield Mistake.NOT_ACTIVE, successor.name


def _of_regions(share: Share) -> Iterator[tuple[Mistake, str]]:
    own = {code for code, _name in carvable(share.former)}
    if not share.region_codes:
        yield Mistake.NO_REGION, ""
    for code in share.region_codes:
        if code not in own:
            yield Mistake.NOT_ITS_REGION, code
    if own == set(share.region_codes):
        yield Mistake.NOTHING_LEFT, share.former.name


def _collides(kind: str, share: Share, part: SuccessionPart) -> bool:
    """Tell whether both give the same, or one gives to what ends by the other."""
    ends = share.former.pk if kind == SuccessionKind.MERGE else None
    if part.successor_id == ends:
        return True
    if part.succession.kind == SuccessionKind.MERGE and part.former_id == share.successor.pk:
        return True
    if part.former_id != share.former.pk:
        return False
    # What gives all of itself shares every region with whatever else is given.
    return not (share.region_codes and part.region_codes) or not set(share.region_codes).isdisjoint(
        part.region_codes
    )
