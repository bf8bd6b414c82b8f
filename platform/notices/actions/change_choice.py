"""Choosing which mails to get: a reporter for a report or an account, an officer by topic."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from notices.letters.names import Level, Topic
from notices.models import OfficerChoice, ReporterChoice
from notices.sending.unsubscribe_token import Subscription
from tenants.scope import SIGN_IN, SYSTEM, scope


def choose_for_report(*, report_id: int, level: Level, language: str, at: datetime) -> None:
    """Keep what a reporter wants to hear of a report; the portal's scope shows that it is theirs."""
    _keep(ReporterChoice(report_id=report_id, language=language), "report_id", level, at)


def choose_for_account(*, owner_key: str, level: Level, language: str, at: datetime) -> None:
    """Keep it for all reports of an account without a choice of their own; its key is shown."""
    _keep(ReporterChoice(owner_key=owner_key, language=language), "owner_key", level, at)


def choose_topics(*, user_id: int, wanted: Iterable[Topic], at: datetime) -> None:
    """Keep which mails an officer wants; all others are off."""
    off = sorted(set(Topic) - set(wanted))
    with scope(SIGN_IN, savepoint=False):
        OfficerChoice.objects.update_or_create(
            user_id=user_id, defaults={"off": off, "changed_at": at}
        )


def unsubscribe(*, subscription: Subscription, at: datetime) -> None:
    """Stop the mails a signed token stands for; a second time changes nothing."""
    with scope(SYSTEM, savepoint=False):
        if subscription.report_id is not None:
            _set_level(subscription.report_id, Level.NONE, at)
        else:
            _switch(subscription, at=at, is_off=True)


def subscribe_again(*, subscription: Subscription, at: datetime) -> None:
    """Take an unsubscription back."""
    with scope(SYSTEM, savepoint=False):
        if subscription.report_id is not None:
            _set_level(subscription.report_id, Level.EVERY, at)
        else:
            _switch(subscription, at=at, is_off=False)


def _set_level(report_id: int, level: Level, at: datetime) -> None:
    ReporterChoice.objects.update_or_create(
        report_id=report_id, defaults={"level": level.value, "changed_at": at}
    )


def _switch(subscription: Subscription, *, at: datetime, is_off: bool) -> None:
    topics = {subscription.topic} if subscription.topic else set()
    with transaction.atomic():
        row, _made = OfficerChoice.objects.select_for_update().get_or_create(
            user_id=subscription.user_id or 0, defaults={"off": [], "changed_at": at}
        )
        before = set(map(Topic, row.off))
        row.off = sorted(before | topics if is_off else before - topics)
        row.changed_at = at
        row.save(update_fields=["off", "changed_at"])


def _keep(row: ReporterChoice, by: str, level: Level, at: datetime) -> None:
    row.level, row.changed_at = level.value, at
    ReporterChoice.objects.bulk_create(
        [row],
        update_conflicts=True,
        unique_fields=[by],
        update_fields=["level", "language", "changed_at"],
    )
