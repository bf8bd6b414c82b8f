"""The one-time code that shows that an official address is the applicant's own.

A digest of it is kept, never the code; tries are counted by the register, so that parallel ones
count too. See platform/docs/adr/0315.
"""

from __future__ import annotations

import hashlib
import hmac
import logging
import secrets
from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from look.brand import current_brand
from onboarding.applications.actions.open_application import open_application
from onboarding.applications.models import Application
from onboarding.applications.queries.own_application import lock_own
from onboarding.applications.rules.states import Move, after
from register.actions.use_quota import Quota, use_quota

logger = logging.getLogger(__name__)
VALID_FOR = timedelta(minutes=15)
DIGITS = 6
TRIES = Quota("apply-try", most=5, window=timedelta(hours=1))


class CodeExpired(Exception):
    """The code is older than a quarter of an hour, or none was sent."""


class CodeWrong(Exception):
    """Not the code that was sent."""


def send_proof(application: Application, *, at: datetime) -> None:
    """Mail a fresh code, in the applicant's scope; an earlier one is no good any more.

    A mail server that refuses undoes nothing: the page offers to send again.
    """
    code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
    application.code_digest, application.code_sent_at = _digest(application, code), at
    application.save(update_fields=["code_digest", "code_sent_at"])
    brand = current_brand()
    context = {"code": code, "brand": brand, "body": application.body}
    message = EmailMessage(
        _("Kode konfirmasi {brand}").replace("{brand}", brand.name),
        render_to_string("applications/mail/code.txt", context),
        to=[application.email],
        headers={"Auto-Submitted": "auto-generated"},
    )
    transaction.on_commit(lambda: _send(message))


def prove_email(*, ref: str, typed: str, at: datetime) -> Application:
    """Take the address for proven, in the applicant's scope; the task list opens and is mailed.

    :raises CodeExpired: ask for another one
    :raises CodeWrong: try again
    :raises QuotaUsedUp: tried too often; ask for another one
    :raises BodyTaken: somebody else of the body has opened an application meanwhile
    :raises MoveNotAllowed: it was proven already
    """
    application = lock_own(ref)
    after(application.stands, Move.CONFIRM)
    sent_at = application.code_sent_at
    if sent_at is None or at >= sent_at + VALID_FOR:
        raise CodeExpired
    use_quota((TRIES, f"{ref}|{sent_at.isoformat()}"), at=at)
    if not hmac.compare_digest(_digest(application, typed), application.code_digest):
        raise CodeWrong
    return open_application(application, at=at)


def _digest(application: Application, code: str) -> str:
    told = f"{application.ref}|{application.email}|{code}".encode()
    return hashlib.blake2b(told, key=settings.RECEIPT_KEY[:64], digest_size=24).hexdigest()


def _send(message: EmailMessage) -> None:
    try:
        message.send()
    except OSError as error:
        # Its own words would name the address.
        logger.error("A code could not be mailed: %s", type(error).__name__)
