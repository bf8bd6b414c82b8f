"""Filing a report: t01, or t01b where the agency takes reports directly.

One transaction: report, timers, identity, event and jobs. The same idempotency key again gives the
same receipt. Source: LIFECYCLE t01, t01b
"""

import hashlib
import secrets
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction

from kernel.public_number import new_number
from kernel.receipt_secret import secret_hash
from register.actions import companions
from register.actions.commit_life import plain
from register.actions.life_rows import stage_due, write_timers
from register.actions.record_event import record_event, timer_changes
from register.actions.seal_identity import Contact, seal_identity
from register.actions.step_facts import goal_of
from register.models import Report
from register.queries.clocks import clock_for
from register.rules.actors import Actor, Role, reporter_of
from register.rules.interpret import apply, check, row_of
from register.rules.life import Life
from register.rules.point import kept_point
from register.rules.receipts import derive_secret
from register.rules.refusals import StepNotAllowed
from register.rules.states import Visibility
from register.rules.step_data import Facts, StepContext, StepData
from register.rules.steps import Step
from register.rules.submission import Submission, check_submission
from register.rules.timers import Clock
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
) -> Receipt:
    """File a report and return its receipt.

    owner_key: the keyed hash of the reporter's account, not kept for an anonymous report.
    entered_by: the officer who enters it on the reporter's behalf, see enter_report.
    :raises StepNotAllowed: a field of the class is missing; nothing was kept
    :raises OtherContent: the key was used for another report
    """
    secret = derive_secret(idempotency_key.bytes, settings.RECEIPT_KEY)
    fingerprint = _fingerprint(new, contact)
    clock = clock_for(agency_id=None, report_class=new.report_class, at=at)
    check_submission(new, today=at.astimezone(clock.calendar.zone).date())
    with transaction.atomic(), scope(REGISTER, savepoint=False):
        report = _fresh_row(new, at=at, fingerprint=fingerprint, key=idempotency_key)
        report.secret_hash = secret_hash(secret, settings.RECEIPT_KEY)
        report.owner_key = "" if new.visibility is Visibility.ANONYMOUS else owner_key
        if entered_by is not None:
            report.entered_by_id = entered_by.user_id
            report.entered_agency_id = entered_by.agency_id
        ctx, row = _begin(new, clock)
        apply(ctx, row)
        for name in ("state", "agency_id", "supervisor_id", "intended_agency_id", "published"):
            setattr(report, name, getattr(ctx.life, name))
        report.complete_at, report.due_at = ctx.life.complete_at, stage_due(ctx.life)
        if not _insert(report):
            return _earlier(report, secret=secret)
        _write_rest(report, ctx, row, contact=contact)
    return Receipt(report, secret, is_new=True)


def _begin(new: Submission, national: Clock) -> tuple[StepContext, Transition]:
    at = national.at
    life = Life(
        submitted_at=at,
        report_class=new.report_class,
        visibility=new.visibility,
        category_code=new.category_code,
        region_code=new.region_code,
        consent=new.consent_to_ombudsman or None,
    )
    me = reporter_of(0)
    wish = StepData(agency_id=new.suggested_agency_id)
    goal = goal_of(Step.SUBMIT_DIRECT, wish, me)
    found = goal.destination() if goal else None
    if found is not None and found.takes_direct:
        clock = clock_for(agency_id=found.agency_id, report_class=new.report_class, at=at)
        ctx = StepContext(life, me, StepData(), Facts(destination=found), clock)
        row = row_of(Step.SUBMIT_DIRECT)
        try:
            check(ctx, row)
        except StepNotAllowed:
            pass
        else:
            return ctx, row
    return StepContext(life, me, StepData(), Facts(), national), row_of(Step.SUBMIT)


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


def _insert(report: Report) -> bool:
    """Insert the row and tell whether it is new; the same key a second time inserts nothing.

    A number that is taken already (one in thousands) is drawn again.
    """
    for _attempt in range(NUMBER_DRAWS):
        Report.objects.bulk_create([report], ignore_conflicts=True)
        keys = Report.objects.filter(idempotency_key=report.idempotency_key)
        found = keys.values_list("pk", "number").first()
        if found is not None:
            report.pk = found[0]
            return bool(found[1] == report.number)
        report.number = new_number(report.submitted_at.year, secrets.SystemRandom())
    raise NumbersExhausted


def _write_rest(
    report: Report, ctx: StepContext, row: Transition, *, contact: Contact | None
) -> None:
    me = replace(ctx.actor, report_id=report.pk)
    write_timers(report, ctx.life, {})
    event = record_event(
        report=report,
        step=row.step.value,
        by=me,
        role=Role.REPORTER,
        at=ctx.at,
        audience=row.audience,
        transition=row.id,
        data={**_way_in(report), "timers": timer_changes({}, ctx.life.timers)},
    )
    if event.to_agency_id is not None:
        companions.move_stay(report, at=ctx.at, step=row.step.value)
    if contact is not None and contact.is_given:
        seal_identity(report_id=report.pk, contact=contact, at=ctx.at)


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
