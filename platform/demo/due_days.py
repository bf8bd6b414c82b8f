"""On which day the timers of a story fall due, as far as its steps set them going."""

from __future__ import annotations

from datetime import date, datetime, time

from kernel.working_time import WorkingCalendar
from register.rules.life import TimerKind
from register.rules.policy import Policy
from register.rules.steps import Step
from register.rules.timers import Clock, moment, span_of

# The step that starts each timer whose falling due a story tells of.
_STARTS = {
    Step.VERIFY_AND_ROUTE: TimerKind.T5,
    Step.REQUEST_INFO: TimerKind.T6,
    Step.ANSWER: TimerKind.T4,
    Step.ANSWER_AGENCY: TimerKind.T4,
    Step.ANSWER_WHILE_REFERRED: TimerKind.T4,
    Step.REFER_OMBUDSMAN: TimerKind.T10,
    Step.REFER_ON_REQUEST: TimerKind.T10,
}
_ONCE = frozenset({TimerKind.T5})


class DueDays:
    """Notes the steps as they are laid out, and says when a timer would fall due."""

    def __init__(self, calendar: WorkingCalendar, policy: Policy) -> None:
        self._calendar, self._policy = calendar, policy
        self._since: dict[TimerKind, date] = {}

    def note(self, step: Step, day: date) -> None:
        """Take down that a step happens on a day."""
        kind = _STARTS.get(step)
        if kind is not None and not (kind in _ONCE and kind in self._since):
            self._since[kind] = day

    def of(self, kind: TimerKind) -> date:
        """Return the last day of a timer that a step has started.

        :raises KeyError: no step has
        """
        start = datetime.combine(self._since[kind], time(12), tzinfo=self._calendar.zone)
        span = span_of(kind, self._policy)
        clock = Clock(start, self._calendar, self._policy)
        return moment(clock, start, span.due, span.unit).date()
