"""Telling the reporter of a merged report what has become of its master.

Source: t07, A15
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db import transaction

from register.actions.commit_life import commit_life
from register.actions.lock_report import lock_report
from register.models import Report, ReportEvent
from register.queries.clocks import clock_for
from register.rules.actors import SYSTEM as SYSTEM_ACTOR
from register.rules.actors import Role
from register.rules.step_data import Facts, StepContext, StepData
from register.rules.steps import Happening
from register.rules.transition import Audience
from tenants.scope import REGISTER, scope


def followers_of(master_id: int) -> Iterator[int]:
    """Return the ids of all reports merged into one, in their order; the scope SYSTEM is open."""
    merged = Report.objects.filter(master_id=master_id).order_by("pk")
    return merged.values_list("pk", flat=True).iterator(chunk_size=200)


def tell_follower(
    *, report_id: int, what: Happening, of: ReportEvent, text: str, at: datetime, **extra: Any
) -> bool:
    """Log what happened to the master, once; tell whether that was new.

    of: the event of the master that is told. The caller is in the scope SYSTEM.
    """
    with transaction.atomic():
        report, life = lock_report(report_id=report_id)
        known = ReportEvent.objects.filter(report=report, step=what.value, data__master_event=of.pk)
        if life.master_id != of.report_id or known.exists():
            return False
        clock = clock_for(agency_id=life.agency_id, report_class=life.report_class, at=at)
        ctx = StepContext(life, SYSTEM_ACTOR, StepData(text=text), Facts(), clock)
        with scope(REGISTER):
            commit_life(
                report,
                ctx,
                dict(life.timers),
                step=what.value,
                role=Role.SYSTEM,
                audience=Audience.REPORTER,
                extra={**extra, "master_event": of.pk},
            )
        return True
