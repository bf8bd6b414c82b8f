"""What the national desk does about complaints: hide the whole text, or leave it as it is.

The report's life goes on; officers and the reporter read it as before.
"""

from datetime import datetime

from django.db import transaction

from register.actions.redact_report import redact_report
from register.models import Flag, Redaction, Report
from register.queries.doors import NoSuchReport
from register.rules.actors import Actor, Role
from register.rules.moderation import Outcome
from register.rules.refusals import Refusal, StepNotAllowed
from tenants.scope import REGISTER, scope


class FlagsDecided(Exception):
    """Somebody else has decided on these complaints meanwhile; nothing has changed."""


def hide(*, report_id: int, reason: str, by: Actor, at: datetime, seen: int | None = None) -> int:
    """Hide title and text from the public, tell the reporter why, and settle the complaints.

    reason: read by the reporter. seen: the last complaint that the officer has read, None to
    settle whatever waits. Returns how many complaints this settles; the scope NATIONAL is open.
    `lift_redaction` shows the text again.
    :raises StepNotAllowed: not of the national desk, or no reason
    :raises NoSuchReport: not there
    :raises FlagsDecided: none of those seen waits any more
    """
    _check_role(by)
    with transaction.atomic():
        report = Report.objects.filter(pk=report_id).first()
        if report is None:
            raise NoSuchReport
        settled = _settle(report_id, Outcome.HIDDEN, by, at, seen)
        former = Redaction.objects.filter(pk=report_id).first()
        original = former or report
        redact_report(
            report_id=report_id,
            passages=[original.title, original.body],
            file_ids=former.file_ids if former else (),
            reason=reason,
            by=by,
            at=at,
        )
        return settled


def dismiss(*, report_id: int, by: Actor, at: datetime, seen: int | None = None) -> int:
    """Leave the report as it is and settle the complaints; return how many. May run twice.

    seen: as for `hide`; a complaint that came later waits on
    :raises StepNotAllowed: not of the national desk
    :raises FlagsDecided: none of those seen waits any more
    """
    _check_role(by)
    return _settle(report_id, Outcome.DISMISSED, by, at, seen)


def _check_role(by: Actor) -> None:
    if not by.has(Role.NATIONAL):
        raise StepNotAllowed(Refusal.NOT_YOUR_ROLE)


def _settle(report_id: int, outcome: Outcome, by: Actor, at: datetime, seen: int | None) -> int:
    with scope(REGISTER, savepoint=False):
        waiting = Flag.objects.filter(report_id=report_id, outcome=None)
        if seen is not None:
            waiting = waiting.filter(pk__lte=seen)
        # Of two officers at once the second waits here, and then finds nothing.
        settled = waiting.update(outcome=outcome.value, decided_by=by.user_id, decided_at=at)
    if seen is not None and not settled:
        raise FlagsDecided
    return settled
