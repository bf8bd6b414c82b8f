"""Bringing reports from an agency's archive into the register, once, as the history that they are.

One event of each, IMPORTED, tells who brought it, from which archive and under which number there. There
are no timers, no letter, no identity and no receipt; it is not published. Source: ADR 0302
"""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from django.conf import settings
from django.db import transaction

from kernel.personal_data import redact
from kernel.public_number import new_number
from register.actions.companions import begin_stays
from register.actions.record_event import event_of, record_events
from register.actions.submit_report import NUMBER_DRAWS, NumbersExhausted
from register.models import Report, ReportEvent
from register.rules.actors import Actor, Role
from register.rules.importing import OldReport, flaws_of, import_key, may_import
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.states import Closure, State, Visibility
from register.rules.steps import Happening
from register.rules.transition import Audience
from tenants.scope import REGISTER, scope


class Flawed(ValueError):
    """Something in the report is wrong; nothing was kept."""


def import_reports(
    *, olds: Sequence[OldReport], run_id: int, by: Actor, at: datetime
) -> list[tuple[Report, bool]]:
    """Keep reports of the archive and tell of each whether it is new; what is there stays as it is.

    run_id: of the import, for the log. What has the form of personal data is covered in the texts.
    The statements do not grow with the reports.
    :raises StepNotAllowed: not the agency's Kominfo admin
    :raises Flawed: see flaws_of; none of them is kept
    """
    if not may_import(by) or by.agency_id is None:
        raise StepNotAllowed(Refusal.NOT_YOUR_ROLE)
    for old in olds:
        if flaws_of(old, at=at):
            raise Flawed(old.external_id)
    with transaction.atomic(), scope(REGISTER, savepoint=False):
        kept = _kept([_row(old, agency_id=by.agency_id) for old in olds])
        new = [(old, report) for old, (report, is_new) in zip(olds, kept, strict=True) if is_new]
        record_events(
            [_event(report, old, run_id=run_id, by=by, at=at) for old, report in new], at=at
        )
        begin_stays({report: report.submitted_at for _old, report in new})
    return kept


def fingerprint_of(old: OldReport) -> str:
    """Return a keyed digest of a report of the archive, to tell whether it is still the same."""
    text = repr(sorted((name, str(value)) for name, value in asdict(old).items()))
    return hashlib.blake2b(text.encode(), key=settings.RECEIPT_KEY[:64], digest_size=32).hexdigest()


def _row(old: OldReport, *, agency_id: int) -> Report:
    is_closed = old.state is State.CLOSED
    return Report(
        number=_number(old.submitted_at.year),
        idempotency_key=import_key(agency_id=agency_id, external_id=old.external_id),
        fingerprint=fingerprint_of(old),
        channel="IMPORT",
        title=redact(old.title.strip()),
        body=redact(old.body.strip()),
        report_class=old.report_class,
        visibility=Visibility.CONFIDENTIAL,
        category_code=old.category_code,
        region_code=old.region_code,
        place=redact(old.place.strip()),
        event_on=old.event_on,
        state=old.state,
        final=old.state is not State.WITHDRAWN,
        closure=Closure.IMPORTED if is_closed else None,
        answered=is_closed,
        submitted_at=old.submitted_at,
        entered_at=old.closed_at,
        closed_at=old.closed_at if is_closed else None,
        agency_id=agency_id,
        unit_id=old.unit_id,
    )


def _kept(reports: Sequence[Report]) -> list[tuple[Report, bool]]:
    left = list(reports)
    for _attempt in range(NUMBER_DRAWS):
        Report.objects.bulk_create(left, ignore_conflicts=True)
        keys = [report.idempotency_key for report in reports]
        found = {
            each.idempotency_key: each for each in Report.objects.filter(idempotency_key__in=keys)
        }
        left = [report for report in left if report.idempotency_key not in found]
        if not left:
            return [_told(found[report.idempotency_key], report) for report in reports]
        for report in left:
            report.number = _number(report.submitted_at.year)
    raise NumbersExhausted


def _told(found: Report, report: Report) -> tuple[Report, bool]:
    return found, found.number == report.number


def _event(report: Report, old: OldReport, *, run_id: int, by: Actor, at: datetime) -> ReportEvent:
    return event_of(
        report=report,
        step=Happening.IMPORTED.value,
        by=by,
        role=Role.ADMIN,
        at=at,
        audience=Audience.OFFICIALS,
        text=redact(old.answer.strip()),
        data={"external_id": old.external_id, "import_id": run_id, "channel": report.channel},
    )


def _number(year: int) -> str:
    return new_number(year, secrets.SystemRandom())
