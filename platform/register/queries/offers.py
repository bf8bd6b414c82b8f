"""Which steps a person is offered on a report now, from the table."""

from datetime import datetime

from register.models import Report, Timer
from register.queries.clocks import clock_for
from register.queries.lives import life_of
from register.rules.actors import Actor
from register.rules.interpret import offered_steps
from register.rules.states import ReportClass
from register.rules.transition import Transition


def offered_to(*, report: Report, actor: Actor, at: datetime) -> tuple[Transition, ...]:
    """Return the rows of the table that this person may take now, in its order.

    At most three statements, in the scope that is open; the calendar comes from memory.
    """
    timers = Timer.objects.filter(report=report)
    report_class = ReportClass(report.report_class)
    clock = clock_for(agency_id=report.agency_id, report_class=report_class, at=at)
    return offered_steps(life_of(report, timers), actor, clock)
