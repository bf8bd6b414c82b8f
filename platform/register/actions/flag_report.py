"""Saying that a published report is abusive. Nothing happens to it until the desk decides."""

from datetime import datetime

from register.models import Flag, Report
from register.queries.doors import NoSuchReport
from register.rules.moderation import FlagReason
from tenants.scope import REGISTER, scope

NOTE_MAX = 500


def flag_report(*, number: str, reason: FlagReason, note: str, at: datetime) -> Flag:
    """Keep a complaint about a published report for the national desk; the portal's scope is open.

    :raises NoSuchReport: unknown or not public: one answer for both
    """
    # Asked in the caller's own scope, so that row-level security answers, not this code.
    report = Report.objects.filter(number=number, published=True).only("pk").first()
    if report is None:
        raise NoSuchReport
    with scope(REGISTER, savepoint=False):
        return Flag.objects.create(
            report_id=report.pk, reason=reason.value, note=note.strip()[:NOTE_MAX], flagged_at=at
        )
