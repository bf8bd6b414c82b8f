"""Mailing the code that confirms an address."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from look.brand import current_brand
from public_portal.drafts.contact_check import begin_check, email_of

if TYPE_CHECKING:
    from datetime import datetime

    from public_portal.drafts.draft import Draft


logger = logging.getLogger(__name__)


def send_code(draft: Draft, *, at: datetime) -> None:
    """Mail a fresh code to the address of a draft, once the request has ended well.

    A mail server that refuses undoes nothing: the page offers to send again, or to go on without.
    """
    brand = current_brand()
    code = begin_check(draft, at=at)
    message = EmailMessage(
        _("Kode konfirmasi {brand}").replace("{brand}", brand.name),
        render_to_string("public_portal/mail/code.txt", {"code": code, "brand": brand}),
        to=[email_of(draft)],
        headers={"Auto-Submitted": "auto-generated"},
    )
    transaction.on_commit(lambda: _send(message))


def _send(message: EmailMessage) -> None:
    try:
        message.send()
    except OSError as error:
        # Its own words would name the address.
        logger.error("A code could not be mailed: %s", type(error).__name__)
