"""All the clocks that run on a report, each with its words and its colour."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from look.chips import SlaChip, sla_chip
from look.moments import in_zone, short_day
from register.queries.case import Case
from register.rules.life import TimerKind, TimerState, TimerStatus
from register.rules.policy import DayUnit
from register.rules.states import ENDED
from register.words.timers import TIMER_LABELS


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """One clock: what it counts, how far off it is, when it is due (None while it stands still)."""

    kind: TimerKind
    label: str
    chip: SlaChip
    due: datetime | None


def deadlines_of(case: Case) -> list[DeadlineRow]:
    """Return the clocks that still count, the next one first."""
    live = [timer for timer in case.life.timers.values() if timer.is_live]
    ordered = sorted(live, key=lambda timer: (timer.status is TimerStatus.PAUSED, timer.due_at))
    return [_row(case, timer) for timer in ordered]


def _row(case: Case, timer: TimerState) -> DeadlineRow:
    label = str(TIMER_LABELS[timer.kind])
    if timer.status is TimerStatus.PAUSED:
        return DeadlineRow(timer.kind, label, sla_chip(days_left=None, paused=True), None)
    if timer.unit is DayUnit.CALENDAR or case.life.state in ENDED:
        until = _("Sampai {day}").format(day=short_day(in_zone(timer.due_at, case.names.zone)))
        return DeadlineRow(timer.kind, label, SlaChip("mute", until, timer.due_at), timer.due_at)
    days = case.clock.calendar.days_between(case.at, timer.due_at)
    chip = sla_chip(days_left=days, due=timer.due_at, at=case.at)
    return DeadlineRow(timer.kind, label, chip, timer.due_at)
