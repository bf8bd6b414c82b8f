"""Telling the reporters of merged reports what their master was answered.

Source: t07, A15
"""

from datetime import datetime

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


def fan_out_answer(*, event_id: int, at: datetime) -> int:
    """Log a master's answer in each report merged into it, once each; return how many were new.

    The caller is in the scope SYSTEM.
    """
    event = ReportEvent.objects.get(pk=event_id)
    merged = Report.objects.filter(master_id=event.report_id).order_by("pk")
    told = 0
    for report_id in merged.values_list("pk", flat=True).iterator(chunk_size=200):
        told += _tell(report_id, event, at=at)
    return told


def _tell(report_id: int, event: ReportEvent, *, at: datetime) -> bool:
    with transaction.atomic():
        report, life = lock_report(report_id=report_id)
        known = ReportEvent.objects.filter(
            report=report, step=Happening.MASTER_ANSWERED, data__master_event=event.pk
        )
        if life.master_id != event.report_id or known.exists():
            return False
        clock = clock_for(agency_id=life.agency_id, report_class=life.report_class, at=at)
        ctx = StepContext(life, SYSTEM_ACTOR, StepData(text=event.text), Facts(), clock)
        with scope(REGISTER):
            commit_life(
                report,
                ctx,
                dict(life.timers),
                step=Happening.MASTER_ANSWERED.value,
                role=Role.SYSTEM,
                audience=Audience.REPORTER,
                extra={"master_event": event.pk},
            )
        return True
