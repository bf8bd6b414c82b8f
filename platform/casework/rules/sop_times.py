"""Which times the steps of a procedure give the deadlines of an agency.

Source: SOP, the column "Waktu"; a working week of 37.5 hours in five days (Perpres 21/2023)
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from casework.rules.sop_content import SopStep, SopSubject, TimeUnit
from casework.rules.sop_life import SopState
from register.rules.own_policy import SPANS_OF_AGENCY
from register.rules.policy import Policy

_MINUTES = {TimeUnit.MINUTE: 1, TimeUnit.HOUR: 60, TimeUnit.WORKING_DAY: 450}
_DAY = _MINUTES[TimeUnit.WORKING_DAY]


class NotAdopted(StrEnum):
    """Why no policy takes its times over."""

    NOT_PUBLISHED = "NOT_PUBLISHED"
    OF_UNIT = "OF_UNIT"
    OF_CATEGORY = "OF_CATEGORY"
    NO_TIMES = "NO_TIMES"


@dataclass(frozen=True, slots=True)
class TimerTime:
    """What a procedure says of one timer.

    places: of the steps that belong to it, from 1. days: working days, those begun counted whole;
    None where no step belongs to it or one says its time in words.
    """

    timer: str
    places: tuple[int, ...]
    days: int | None


def times_of(steps: Sequence[SopStep]) -> tuple[TimerTime, ...]:
    """Return it for each timer that is an agency's own."""
    return tuple(_time_of(timer, steps) for timer in SPANS_OF_AGENCY)


def days_given(steps: Sequence[SopStep]) -> dict[str, int]:
    """Return the working days by timer, of those that the steps give."""
    return {one.timer: one.days for one in times_of(steps) if one.days is not None}


def why_not_adopted(
    subject: SopSubject, state: SopState, steps: Sequence[SopStep]
) -> NotAdopted | None:
    """Return why no policy of the agency takes these times over, None where one may.

    A policy is of the whole agency and of a class; it knows neither units nor categories.
    """
    if state is not SopState.PUBLISHED:
        return NotAdopted.NOT_PUBLISHED
    if subject.unit_id is not None:
        return NotAdopted.OF_UNIT
    if subject.category_code:
        return NotAdopted.OF_CATEGORY
    return None if days_given(steps) else NotAdopted.NO_TIMES


def longer_than(days: int | None, policy: Policy, timer: str) -> bool:
    """Tell whether a time is more than a policy has for a timer."""
    return days is not None and days > getattr(policy, timer).due


def _time_of(timer: str, steps: Sequence[SopStep]) -> TimerTime:
    mine = [(place, step) for place, step in enumerate(steps, 1) if step.timer == timer]
    minutes = [
        step.amount * _MINUTES[step.unit] for _place, step in mine if step.amount and step.unit
    ]
    is_known = bool(mine) and len(minutes) == len(mine)
    days = -(-sum(minutes) // _DAY) if is_known else None
    return TimerTime(timer, tuple(place for place, _step in mine), days)
