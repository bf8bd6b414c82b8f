"""Filing a report: t01, or t01b where the agency takes reports directly.

One transaction: report, timers, identity, event and jobs. The same idempotency key again gives the
same receipt. Source: LIFECYCLE t01, t01b
"""

import hashlib
import secrets
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction

from kernel.public_number import new_number
from kernel.receipt_secret import secret_hash
from register.actions import companions
from register.actions.begin_life import begin_life
from register.actions.commit_life import plain
from register.actions.enqueue import call_readers
from register.actions.life_rows import stage_due, write_timers
from register.actions.one_statement import OneStatement
from register.actions.record_event import event_of, timer_changes
from register.actions.seal_identity import Contact, seal_identity
from register.models import Report, ReportEvent
from register.queries.clocks import clock_for
from register.rules.actors import Actor, Role
from register.rules.interpret import apply
from register.rules.point import kept_point
from register.rules.receipts import derive_secret
from register.rules.states import Visibility
from register.rules.step_data import StepContext
from register.rules.submission import Submission, check_submission
from register.rules.transition import Transition
from tenants.scope import REGISTER, scope

NUMBER_DRAWS = 5


class NumbersExhausted(Exception):
    """Five numbers drawn one after the other were all taken; the year needs a longer number."""


class OtherContent(Exception):
    """The same idempotency key came with another report."""


@dataclass(frozen=True)
class Receipt:
    """What the reporter gets: the report, and the secret that opens it without an account."""

    report: Report
    secret: str
    is_new: bool


def submit_report(
    *,
    new: Submission,
    contact: Contact | None,
    idempotency_key: UUID,
    at: datetime,
    owner_key: str = "",
    entered_by: Actor | None = None,
    savepoint: bool = True,
) -> Receipt:
    """File a report and return its receipt.

    owner_key: the keyed hash of the reporter's account, not kept for an anonymous report.
    entered_by: the officer who enters it on the reporter's behalf, see enter_report.
    savepoint: undo a refused filing alone; without it whoever calls undoes all, for two messages less.
    :raises StepNotAllowed: a field of the class is missing; nothing was kept
    :raises OtherContent: the key was used for another report
    """
    secret = derive_secret(idempotency_key.bytes, settings.RECEIPT_KEY)
    fingerprint = _fingerprint(new, contact)
    with transaction.atomic(savepoint=savepoint), scope(REGISTER, savepoint=False):
        # Read as what writes it, which spares a change of the role.
        clock = clock_for(agency_id=None, report_class=new.report_class, at=at)
        check_submission(new, today=at.astimezone(clock.calendar.zone).date())
        report = _fresh_row(new, at=at, fingerprint=fingerprint, key=idempotency_key)
        # Nobody tracks a trial from outside, not even with a receipt.
        report.secret_hash = "" if report.is_trial else secret_hash(secret, settings.RECEIPT_KEY)
        report.owner_key = "" if new.visibility is Visibility.ANONYMOUS else owner_key
        if entered_by is not None:
            report.entered_by_id = entered_by.user_id
            report.entered_agency_id = entered_by.agency_id
        ctx, row = begin_life(new, clock)
        apply(ctx, row)
        for name in ("state", "agency_id", "supervisor_id", "intended_agency_id", "published"):
            setattr(report, name, getattr(ctx.life, name))
        report.complete_at, report.due_at = ctx.life.complete_at, stage_due(ctx.life)
        if not _write(report, ctx, row):
            return _earlier(report, secret=secret)
        if report.agency_id is not None:
            companions.move_stay(report, at=at, step=row.step.value, has_former=False)
        if contact is not None and contact.is_given:
            seal_identity(report_id=report.pk, contact=contact, at=at)
    return Receipt(report, secret, is_new=True)


def _fresh_row(new: Submission, *, at: datetime, fingerprint: str, key: UUID) -> Report:
    point = kept_point(new.point, new.visibility) if new.point else None
    return Report(
        number=new_number(at.year, secrets.SystemRandom()),
        idempotency_key=key,
        fingerprint=fingerprint,
        channel=new.channel,
        title=new.title.strip(),
        body=new.body.strip(),
        report_class=new.report_class,
        visibility=new.visibility,
        category_code=new.category_code,
        region_code=new.region_code,
        place=new.place.strip(),
        latitude=point.latitude if point else None,
        longitude=point.longitude if point else None,
        origin_code=new.origin_code,
        event_on=new.event_on,
        suggested_agency_id=new.suggested_agency_id,
        consent=new.consent_to_ombudsman or None,
        submitted_at=at,
        entered_at=at,
    )


def _write(report: Report, ctx: StepContext, row: Transition) -> bool:
    """Write the report, its timers and its event, and tell whether it is new; one statement.

    The same key a second time writes nothing. A number that is taken already (one in thousands) is
    drawn again.
    """
    for _attempt in range(NUMBER_DRAWS):
        event = _event(report, ctx, row)
        written = _sent(report, event, ctx)
        if written is not None:
            report.pk, event.pk = written
            return True
        if Report.objects.filter(idempotency_key=report.idempotency_key).exists():
            return False
        report.number = new_number(report.submitted_at.year, secrets.SystemRandom())
    raise NumbersExhausted


def _sent(report: Report, event: ReportEvent, ctx: StepContext) -> tuple[int, ...] | None:
    statement = OneStatement()
    statement.insert_unless_there("report", report)
    write_timers(statement, report, ctx.life, {}, is_new=True)
    statement.insert("event", [event], after="report", given={"report_id": "report.id"})
    call_readers(statement, report, at=ctx.at)
    return statement.send("report", "event")


def _event(report: Report, ctx: StepContext, row: Transition) -> ReportEvent:
    return event_of(
        report=report,
        step=row.step.value,
        by=ctx.actor,
        role=Role.REPORTER,
        at=ctx.at,
        audience=row.audience,
        transition=row.id,
        data={**_way_in(report), "timers": timer_changes({}, ctx.life.timers)},
    )


def _way_in(report: Report) -> dict[str, Any]:
    """Return how a report came in that an officer entered, and at which desk."""
    if report.entered_by_id is None:
        return {}
    return {"channel": report.channel, "entered_agency_id": report.entered_agency_id}


def _earlier(sent: Report, *, secret: str) -> Receipt:
    report = Report.objects.get(idempotency_key=sent.idempotency_key)
    if report.fingerprint != sent.fingerprint:
        raise OtherContent
    return Receipt(report, secret, is_new=False)


def _fingerprint(new: Submission, contact: Contact | None) -> str:
    """Return a keyed digest of what was sent, to tell a repeated POST from another report."""
    told = {**asdict(new), **(asdict(contact) if contact else {})}
    text = repr(sorted((name, plain(value)) for name, value in told.items()))
    return hashlib.blake2b(text.encode(), key=settings.RECEIPT_KEY[:64], digest_size=32).hexdigest()
