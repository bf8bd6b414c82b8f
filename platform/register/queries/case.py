"""One report as one officer has it before them: what it is, and what they may do with it now."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from regions.queries.calendar import working_calendar
from register.models import Redaction, Report
from register.queries.blank_actor import Kind, blank_actor, kind_of, numbers_of
from register.queries.doors import NoSuchReport, visible_reports
from register.queries.lives import life_of, timers_beside, timers_read
from register.queries.policies import policy_for
from register.queries.report_names import ReportNames, names_of, with_names
from register.rules.actors import Actor, Role
from register.rules.authority import is_conflicted
from register.rules.identity_access import may_read_identity
from register.rules.interpret import offer, offered_steps
from register.rules.life import Life
from register.rules.redaction import redacting_role
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.step_data import Facts, StepContext, StepData
from register.rules.timers import Clock
from register.rules.transition import Transition
from tenants.ready_statement import ReadyStatement


@dataclass(frozen=True)
class Opened:
    """A report and the names behind its codes, to be read and no more.

    redaction: the original, where parts of it are hidden from the public.
    """

    report: Report
    names: ReportNames
    actor: Actor
    redaction: Redaction | None

    @property
    def title(self) -> str:
        """The title as the reporter wrote it."""
        return (self.redaction or self.report).title

    @property
    def body(self) -> str:
        """The text as the reporter wrote it."""
        return (self.redaction or self.report).body

    @property
    def is_own(self) -> bool:
        """Whether the officer's own agency, or desk, holds it."""
        return self.report.agency_id == self.actor.agency_id


@dataclass(frozen=True)
class Case(Opened):
    """One with its life and the rows of the table offered now."""

    life: Life
    clock: Clock
    offered: tuple[Transition, ...]

    @property
    def may_redact(self) -> bool:
        """Whether this officer may hide parts of it from the public."""
        try:
            redacting_role(self.actor, self.life)
        except StepNotAllowed:
            return False
        return True

    @property
    def at(self) -> datetime:
        """The moment it was opened, aware."""
        return self.clock.at

    @property
    def may_read_identity(self) -> bool:
        """Whether this officer may ask who the reporter is."""
        return may_read_identity(self.actor, self.life) and not is_conflicted(self.actor, self.life)

    def refusal_of(self, row: Transition) -> Refusal | None:
        """Return why a row is not offered, None where it is."""
        ctx = StepContext(self.life, self.actor, StepData(), Facts(), self.clock)
        try:
            offer(ctx, row)
        except StepNotAllowed as refused:
            return refused.refusal
        return None


def open_to_read(*, actor: Actor, number: str) -> Opened:
    """Return a report by its number, in the scope that is open, where nobody asks what may be done.

    One statement; one more where parts of it are hidden from the public.
    :raises NoSuchReport: not there, or not for this person
    """
    return _opened(_TO_READ, actor, number)


def open_case(*, actor: Actor, number: str, at: datetime) -> Case:
    """Return a report by its number, in the scope that is open, with what this person may do.

    Two statements: the report with its names and timers, the policy it is under; one more where
    parts of it are hidden from the public.
    :raises NoSuchReport: not there, or not for this person
    """
    found = _opened(_WITH_TIMERS, actor, number)
    report: Any = found.report
    life = life_of(report, timers_read(report.timers_told))
    clock = Clock(
        at=at,
        calendar=working_calendar(agency_id=report.agency_id, zone=found.names.zone),
        policy=policy_for(agency_id=report.agency_id, report_class=life.report_class, at=at),
    )
    offered = offered_steps(life, actor, clock)
    return Case(report, found.names, actor, found.redaction, life, clock, offered)


def _opened(asked: ReadyStatement, actor: Actor, number: str) -> Opened:
    report = asked.first(kind_of(actor), number=number.upper(), **numbers_of(actor))
    if report is None:
        raise NoSuchReport
    redaction = Redaction.objects.filter(pk=report.pk).first() if report.redacted else None
    return Opened(report, names_of(report), actor, redaction)


def _report(kind: Kind, *, number: Any, **numbers: Any) -> QuerySet[Report]:
    actor = blank_actor(kind, numbers)
    return with_names(visible_reports(actor), actor=actor).filter(number=number)


def _report_with_timers(kind: Kind, **values: Any) -> QuerySet[Report]:
    return _report(kind, **values).annotate(timers_told=timers_beside())


_TO_READ = ReadyStatement(_report)
_WITH_TIMERS = ReadyStatement(_report_with_timers)


def may_still_see(*, actor: Actor, report_id: int) -> bool:
    """Tell whether a step has left the report before this person."""
    return visible_reports(actor).filter(pk=report_id).exists()


def is_desk(actor: Actor) -> bool:
    """Tell whether the person sits at the national desk."""
    return actor.has(Role.NATIONAL) and actor.agency_id is None
