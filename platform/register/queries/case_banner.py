"""The one deadline that a report's page says first, and what follows from it."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from look.chips import Kind
from look.moments import long_moment
from register.queries.case import Case
from register.queries.case_deadlines import DeadlineRow
from register.rules.life import TimerKind
from register.rules.states import State


@dataclass(frozen=True, slots=True)
class Banner:
    """A sentence with its colour. late: the deadline that is over, where it speaks of one."""

    kind: Kind
    text: str
    late: tuple[TimerKind, datetime] | None = None


def banner_of(case: Case, deadlines: list[DeadlineRow]) -> Banner | None:
    """Return a banner while a deadline is over, near, or standing still; else None."""
    if case.life.state is State.NEEDS_INFO:
        return Banner("mute", _paused(case))
    for kind in ("late", "warn"):
        for row in deadlines:
            if row.chip.kind == kind and row.due is not None:
                late = (row.kind, row.due) if kind == "late" else None
                return Banner(row.chip.kind, _said(case, row, row.due), late)
    return None


def _said(case: Case, row: DeadlineRow, due: datetime) -> str:
    said = _("{what}: {left} (tenggat {until}).").format(
        what=row.label, left=row.chip.text, until=long_moment(due, case.names.zone)
    )
    if row.chip.kind == "late":
        return f"{said} {_('Keterlambatan tercatat dan dinaikkan ke pimpinan.')}"
    return said


def _paused(case: Case) -> str:
    return _(
        "Tenggat berhenti sementara: menunggu pelapor melengkapi, paling lambat {until}."
    ).format(until=long_moment(case.life.timers[TimerKind.T6].due_at, case.names.zone))
