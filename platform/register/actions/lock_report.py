"""Locking a report for change: the one way in which its row is taken hold of."""

from register.models import Report, Timer
from register.queries.lives import life_of
from register.rules.life import Life
from register.rules.refusals import Refusal, StepNotAllowed
from tenants.scope import REGISTER, scope


def lock_report(
    *, report_id: int, version: int | None = None, is_seen: bool = False
) -> tuple[Report, Life]:
    """Lock a report that is visible in the caller's scope; return its row and its life.

    version: the one the person saw, None to take any. is_seen: that version was read in this
    transaction in the caller's own scope; who sees a report is said by columns of its version.
    :raises StepNotAllowed: not visible here, or changed since that version
    """
    # Asked in the caller's own scope, so that row-level security answers, not this code.
    if not is_seen and not Report.objects.filter(pk=report_id).exists():
        raise StepNotAllowed(Refusal.NOT_YOUR_REPORT)
    with scope(REGISTER, savepoint=False):
        report = Report.objects.select_for_update().get(pk=report_id)
        timers = list(Timer.objects.filter(report_id=report_id))
    if version is not None and version != report.version:
        raise StepNotAllowed(Refusal.CHANGED_MEANWHILE)
    return report, life_of(report, timers)
