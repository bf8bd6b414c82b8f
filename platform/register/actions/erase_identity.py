"""Erasing who reported: when its reporter asks, or when its time is over; the report itself stays.

While a report goes on, whoever handles it may need its reporter, so the wish waits for the end. The
text stays for the public record, without what the vault knew of the reporter.
Source: UU PDP 27/2022; LIFECYCLE invariant 7
"""

import re
from collections.abc import Callable
from datetime import datetime

from django.db import transaction

from register.actions.lock_report import lock_report
from register.actions.record_event import record_event
from register.actions.seal_identity import Contact, unseal
from register.models import Erasure, Identity, Redaction, Report
from register.queries.over import over
from register.rules.actors import SYSTEM as SYSTEM_ACTOR
from register.rules.actors import Actor, Role, reporter_of
from register.rules.steps import Happening
from register.rules.transition import Audience
from tenants.scope import REGISTER, VAULT, scope

ERASED = "[…]"
TITLE_MAX = 150
SHORTEST_WORD = 3


def ask_erasure(*, report_id: int, at: datetime) -> bool:
    """Keep a reporter's wish, and fulfil it at once where the report is over; tell whether it was.

    The portal's scope shows that the report is theirs.
    :raises StepNotAllowed: not visible here
    """
    with transaction.atomic():
        report, _life = lock_report(report_id=report_id)
        with scope(REGISTER, savepoint=False):
            wish = Erasure(report=report, asked_at=at)
            Erasure.objects.bulk_create([wish], ignore_conflicts=True)
            is_over = Report.objects.filter(over(), pk=report_id).exists()
        if is_over:
            _erase(report, by=reporter_of(report.pk), role=Role.REPORTER, at=at)
        return is_over


def erase_identity(*, report_id: int, at: datetime) -> None:
    """Erase who reported one report that is over; the caller is in the scope SYSTEM."""
    with transaction.atomic():
        report, _life = lock_report(report_id=report_id)
        _erase(report, by=SYSTEM_ACTOR, role=Role.SYSTEM, at=at)


def _erase(report: Report, *, by: Actor, role: Role, at: datetime) -> None:
    with scope(VAULT, savepoint=False):
        row = Identity.objects.filter(pk=report.pk).first()
        contact = unseal(row) if row else None
        Identity.objects.filter(pk=report.pk).delete()
    with scope(REGISTER, savepoint=False):
        Erasure.objects.update_or_create(report=report, defaults={"done_at": at})
        if contact is None and not report.owner_key:
            return
        if contact is not None:
            _strip(report, without(contact))
        report.owner_key = ""
        report.version += 1
        report.save(update_fields=["title", "body", "place", "owner_key", "version"])
        record_event(
            report=report,
            step=Happening.IDENTITY_ERASED.value,
            by=by,
            role=role,
            at=at,
            audience=Audience.REPORTER,
            from_state=report.state,
            from_agency_id=report.agency_id,
        )


def _strip(report: Report, clean: Callable[[str], str]) -> None:
    report.title = clean(report.title)[:TITLE_MAX]
    report.body, report.place = clean(report.body), clean(report.place)
    original = Redaction.objects.filter(pk=report.pk).first()
    if original is not None:
        original.title, original.body = clean(original.title)[:TITLE_MAX], clean(original.body)
        original.passages = [clean(passage) for passage in original.passages]
        original.save(update_fields=["title", "body", "passages"])


def without(contact: Contact) -> Callable[[str], str]:
    """Return what takes a reporter's name, address and numbers out of a text, however written."""
    known = (contact.name, contact.email, contact.phone, contact.nik)
    words = [re.escape(word) for word in known if len(word) >= SHORTEST_WORD]
    if not words:
        return str
    found = re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)
    return lambda text: found.sub(ERASED, text)
