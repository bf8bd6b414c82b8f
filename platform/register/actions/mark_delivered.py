"""Noting that the reporter has been told of an answer; without it T4 closes nothing.

Source: t20, A5
"""

from datetime import datetime

from django.db import transaction

from register.actions.lock_report import lock_report
from register.models import Report, ReportEvent
from tenants.scope import REGISTER, scope


def mark_answer_delivered(*, event_id: int, at: datetime) -> bool:
    """Note the delivery of the answer an event carries; tell whether that was new.

    An answer that a newer one has replaced changes nothing. The caller is in the scope SYSTEM.
    """
    with transaction.atomic():
        event = ReportEvent.objects.get(pk=event_id)
        report, _life = lock_report(report_id=event.report_id)
        newest = (
            ReportEvent.objects.filter(report=report, to_state="ANSWERED", from_state__gt="")
            .exclude(from_state="ANSWERED")
            .order_by("-seq")
            .values_list("pk", flat=True)
            .first()
        )
        if newest != event_id or report.answer_delivered:
            return False
        with scope(REGISTER):
            Report.objects.filter(pk=report.pk).update(answer_delivered=True)
        return True
