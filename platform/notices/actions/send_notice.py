"""Telling the reporter of an event by e-mail; the address comes from the vault when it is sent.

The mail carries the number, the step and a link; never the report's text, and the answer's text
only where the report is not confidential.
Source: RELIABILITY 1, LIFECYCLE A5
"""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation

from notices.models import Notice
from register.actions.mark_delivered import mark_answer_delivered
from register.actions.read_identity import read_identity
from register.models import Report, ReportEvent
from register.rules.actors import SYSTEM as SYSTEM_ACTOR
from register.rules.states import State, Visibility
from register.rules.transition import Audience
from register.words.steps import timeline_label
from tenants.scope import SYSTEM, scope

# The reporter did these themselves, or they are of no news to them.
SILENT = frozenset(
    {"SUPPLY_INFO", "NOT_SATISFIED", "ACCEPT", "WITHDRAW", "CONSENT", "DECLINE", "ANSWER_DELIVERED"}
)


@dataclass(frozen=True)
class _Letter:
    address: str
    language: str
    report: Report
    event: ReportEvent


def send_notice(*, event_id: int, at: datetime) -> None:
    """Tell the reporter of one event. Runs in no scope and may run twice; it sends at least once."""
    letter = _prepare(event_id, at=at)
    if letter is None:
        return
    if letter.address:
        _send(letter)
    _record(letter, at=at)


def _prepare(event_id: int, *, at: datetime) -> _Letter | None:
    with scope(SYSTEM):
        event = ReportEvent.objects.select_related("report").get(pk=event_id)
        done = Notice.objects.filter(event_id=event_id, delivered_at__isnull=False).exists()
        if done or event.audience == Audience.OFFICIALS or event.step in SILENT:
            return None
        contact = read_identity(
            report_id=event.report_id, by=SYSTEM_ACTOR, at=at, reason=f"notice of {event.step}"
        )
    address = contact.email if contact else ""
    language = contact.language if contact else settings.LANGUAGE_CODE
    return _Letter(address, language, event.report, event)


def _send(letter: _Letter) -> None:
    report, event = letter.report, letter.event
    with translation.override(letter.language):
        hidden = report.visibility == Visibility.CONFIDENTIAL
        context = {
            "number": report.number,
            "what": timeline_label(event.step),
            "text": "" if hidden else event.text,
            "awaits_reply": event.to_state == State.ANSWERED,
            "needs_info": event.to_state == State.NEEDS_INFO,
            "link": f"{settings.PUBLIC_URL}/lacak/{report.number}/",
        }
        body = render_to_string("notices/event.txt", context)
        subject = f"{report.number}: {context['what']}"
    EmailMessage(
        subject=subject,
        body=body,
        to=[letter.address],
        headers={"Message-ID": f"<event-{event.pk}@{settings.PUBLIC_HOST}>"},
    ).send()


def _record(letter: _Letter, *, at: datetime) -> None:
    event = letter.event
    with scope(SYSTEM):
        Notice.objects.update_or_create(
            event_id=event.pk,
            defaults={
                "report_id": event.report_id,
                "channel": "EMAIL" if letter.address else "PORTAL",
                "delivered_at": at,
            },
        )
        if event.to_state == State.ANSWERED and event.from_state != State.ANSWERED:
            mark_answer_delivered(event_id=event.pk, at=at)
