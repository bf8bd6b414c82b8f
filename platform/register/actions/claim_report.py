"""Adding a report that was filed without an account to the account of its reporter.

Source: UU PDP 27/2022; RELIABILITY 2, "never collected for anonymous"
"""

from datetime import datetime
from enum import StrEnum

from django.db import transaction

from register.actions.lock_report import lock_report
from register.actions.record_event import record_event
from register.models import Report
from register.queries.doors import NoSuchReport
from register.queries.tracking import track_report
from register.rules.actors import Role, reporter_of
from register.rules.states import Visibility
from register.rules.steps import Happening
from register.rules.transition import Audience
from tenants.scope import REGISTER, scope


class NotClaimable(Exception):
    """The report stays without this account; why says which rule keeps it."""

    class Why(StrEnum):
        """An anonymous report is tied to nobody; another account may have it already."""

        ANONYMOUS = "ANONYMOUS"
        TAKEN = "TAKEN"

    def __init__(self, why: Why) -> None:
        super().__init__(why.value)
        self.why = why


def claim_report(*, number: str, secret: str, owner_key: str, at: datetime) -> Report:
    """Tie a report to an account and return it; once more changes nothing.

    The portal's scope, showing the secret, is open.
    :raises NoSuchReport: unknown number or another secret
    :raises NotClaimable: anonymous, or in another account
    """
    found, is_mine = track_report(number=number, secret=secret)
    if not is_mine:
        raise NoSuchReport
    with transaction.atomic():
        report, _life = lock_report(report_id=found.pk)
        if report.owner_key == owner_key:
            return report
        if report.visibility == Visibility.ANONYMOUS:
            raise NotClaimable(NotClaimable.Why.ANONYMOUS)
        if report.owner_key:
            raise NotClaimable(NotClaimable.Why.TAKEN)
        with scope(REGISTER, savepoint=False):
            report.owner_key = owner_key
            report.version += 1
            report.save(update_fields=["owner_key", "version"])
            record_event(
                report=report,
                step=Happening.CLAIMED.value,
                by=reporter_of(report.pk),
                role=Role.REPORTER,
                at=at,
                audience=Audience.REPORTER,
                from_state=report.state,
                from_agency_id=report.agency_id,
            )
    return report
