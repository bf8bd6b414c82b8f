"""Supporting a published report, once each, and no longer supporting it."""

import hashlib
from datetime import datetime

from django.conf import settings
from django.db.models import F

from register.models import Report, Supporter
from register.queries.doors import NoSuchReport
from register.rules.states import ACTIVE
from tenants.scope import REGISTER, scope


def support_report(*, number: str, who: str, at: datetime) -> bool:
    """Count somebody as a supporter; tell whether they were not one before.

    who: any text that tells people apart, of which only a hash kept apart for each report stays.
    The portal's scope is open.
    :raises NoSuchReport: unknown, not public, or ended: nothing is left to support
    """
    report = _open_report(number)
    with scope(REGISTER, savepoint=False):
        _row, is_new = Supporter.objects.get_or_create(
            report_id=report.pk, key=_key(report.pk, who), defaults={"at": at}
        )
        if not is_new:
            return False
        Report.objects.filter(pk=report.pk).update(supporters=F("supporters") + 1)
    return True


def withdraw_support(*, number: str, who: str) -> bool:
    """Take a supporter out of the count; tell whether they were in it.

    :raises NoSuchReport: unknown, not public, or ended
    """
    report = _open_report(number)
    with scope(REGISTER, savepoint=False):
        gone, _ = Supporter.objects.filter(report_id=report.pk, key=_key(report.pk, who)).delete()
        if gone:
            Report.objects.filter(pk=report.pk).update(supporters=F("supporters") - 1)
    return bool(gone)


def _open_report(number: str) -> Report:
    # Asked in the caller's own scope, so that row-level security answers, not this code.
    found = Report.objects.filter(number=number, published=True, state__in=sorted(ACTIVE))
    report = found.only("pk").first()
    if report is None:
        raise NoSuchReport
    return report


def _key(report_id: int, who: str) -> str:
    named = f"support|{report_id}|{who}".encode()
    return hashlib.blake2b(named, key=settings.RECEIPT_KEY[:64], digest_size=32).hexdigest()
