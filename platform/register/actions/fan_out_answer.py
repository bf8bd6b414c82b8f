"""Telling the reporters of merged reports what their master was answered.

Source: t07, A15
"""

from datetime import datetime

from register.actions.tell_follower import followers_of, tell_follower
from register.models import ReportEvent
from register.rules.steps import Happening


def fan_out_answer(*, event_id: int, at: datetime) -> int:
    """Log a master's answer in each report merged into it, once each; return how many were new.

    The caller is in the scope SYSTEM.
    """
    event = ReportEvent.objects.get(pk=event_id)
    return sum(
        tell_follower(
            report_id=report_id, what=Happening.MASTER_ANSWERED, of=event, text=event.text, at=at
        )
        for report_id in followers_of(event.report_id)
    )
