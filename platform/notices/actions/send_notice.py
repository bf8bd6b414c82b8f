"""Sending one letter; the address comes from the vault or the account at that moment.

At least once: a mail that was taken just before the worker died is sent again, under the same
Message-ID. A refusal is noted on the notice, and the ledger tries again. What nobody is there to
read any more, since the account or the whole agency has gone, is settled at once with the reason.
Source: RELIABILITY 1, LIFECYCLE A5
"""

from __future__ import annotations

import smtplib
from dataclasses import dataclass
from datetime import datetime

from notices.models import Notice
from notices.sending.compose import Composed, compose
from register.actions.mark_delivered import mark_answer_delivered
from register.models import ReportEvent
from register.rules.states import State
from tenants.scope import SYSTEM, scope


@dataclass(frozen=True)
class Ready:
    """What is to be done with a notice."""

    notice: Notice
    composed: Composed


def send_notice(*, notice_id: int, at: datetime) -> None:
    """Send one letter. Runs in no scope and may run twice."""
    ready = _prepare(notice_id, at=at)
    if ready is None:
        return
    mail = ready.composed.mail
    if mail is not None:
        try:
            mail.send()
        except Exception as error:
            _refused(ready.notice, error, at=at)
            raise
    _delivered(ready, at=at)


def _prepare(notice_id: int, *, at: datetime) -> Ready | None:
    with scope(SYSTEM):
        notice = Notice.objects.filter(pk=notice_id, delivered_at=None).first()
        if notice is None:
            return None
        return Ready(notice, compose(notice, at=at))


def _refused(notice: Notice, error: Exception, *, at: datetime) -> None:
    with scope(SYSTEM):
        Notice.objects.filter(pk=notice.pk).update(refused_at=at, refusal=refusal_of(error))


def _delivered(ready: Ready, *, at: datetime) -> None:
    notice = ready.notice
    with scope(SYSTEM):
        Notice.objects.filter(pk=notice.pk).update(
            channel=ready.composed.channel,
            delivered_at=at,
            refused_at=None,
            refusal=ready.composed.why,
        )
        if notice.user_id is None and notice.event_id is not None:
            _tell_of_answer(notice.event_id, at=at)


def _tell_of_answer(event_id: int, *, at: datetime) -> None:
    event = ReportEvent.objects.get(pk=event_id)
    if event.to_state == State.ANSWERED and event.from_state != State.ANSWERED:
        mark_answer_delivered(event_id=event_id, at=at)


def refusal_of(error: Exception) -> str:
    """Return the kind of a failure and the server's code; its words may carry an address."""
    code = getattr(error, "smtp_code", None)
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        code = next(iter(error.recipients.values()), (None,))[0]
    return f"{type(error).__name__} {code or ''}".strip()[:60]
