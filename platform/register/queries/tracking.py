"""One report as its reporter or the public finds it.

Source: RELIABILITY 2, "tracking by guessing"
"""

from django.conf import settings

from kernel.receipt_secret import SecretMistyped, secret_hash
from register.models import Report
from register.queries.doors import NoSuchReport
from tenants.scope import PORTAL, Scope

NOBODYS = "0" * 64


def portal_scope(*, secret: str = "", owner_key: str = "") -> Scope:
    """Return the portal's scope with what the visitor can show: a secret, an account, or neither.

    A secret that cannot be one opens nothing, in the same time as a wrong one.
    """
    shown = None
    if secret:
        try:
            shown = secret_hash(secret, settings.RECEIPT_KEY)
        except SecretMistyped:
            shown = NOBODYS
    if shown is None and not owner_key:
        return PORTAL
    return PORTAL.showing(secret_hash=shown, owner_key=owner_key or None)


def track_report(*, number: str, secret: str = "", owner_key: str = "") -> tuple[Report, bool]:
    """Return a report and whether the visitor is its reporter; the portal's scope is open.

    :raises NoSuchReport: unknown, wrong secret, or not public: one answer for all of them
    """
    try:
        report = Report.objects.get(number=number)
    except Report.DoesNotExist as error:
        raise NoSuchReport from error
    return report, is_shown(report, secret=secret, owner_key=owner_key)


def is_shown(report: Report, *, secret: str, owner_key: str) -> bool:
    """Tell whether a visitor has shown that the report is theirs: by its secret or an account."""
    if secret and report.secret_hash == portal_scope(secret=secret).secret_hash:
        return True
    return owner_key != "" and report.owner_key == owner_key
