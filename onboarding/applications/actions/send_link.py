"""Mailing the link of an application to the address that began it, once more."""

from __future__ import annotations

import logging

from django.core.mail import EmailMessage
from django.db import transaction

from onboarding.applications.actions.mail_entry import mail_link
from onboarding.applications.models import Application
from onboarding.applications.rules.states import State
from tenants.scope import SYSTEM, scope

logger = logging.getLogger(__name__)


def send_link(*, body_id: int, email: str) -> None:
    """Mail the newest application of a body with this address; where there is none, nothing happens."""
    with scope(SYSTEM, savepoint=False):
        found = Application.objects.filter(body_id=body_id, email=email.strip().lower())
        proven = found.exclude(state=State.UNPROVEN.value).select_related("body")
        application = proven.order_by("-pk").first()
    if application is not None:
        message = mail_link(application)
        transaction.on_commit(lambda: _send(message))


def _send(message: EmailMessage) -> None:
    try:
        message.send()
    except OSError as error:
        # Its own words would name the address.
        logger.error("A link could not be mailed: %s", type(error).__name__)
