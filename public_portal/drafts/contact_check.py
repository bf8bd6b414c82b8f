"""The one-time code that shows that an e-mail address is the reporter's own.

A draft keeps a digest of the code, never the code; tries are counted by the register, so that
parallel ones count too. See platform/docs/adr/0113.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.conf import settings

from public_portal.drafts.parts import Part
from register.actions.use_quota import Quota, use_quota

if TYPE_CHECKING:
    from public_portal.drafts.draft import Draft

VALID_FOR = timedelta(minutes=15)
DIGITS = 6
TRIES = Quota("code-try", most=5, window=timedelta(hours=1))


class CodeExpired(Exception):
    """The code is older than a quarter of an hour, or none was sent."""


class CodeWrong(Exception):
    """Not the code that was sent."""


def email_of(draft: Draft) -> str:
    """Return the address that the reporter gave, empty where none."""
    email: str = draft.of(Part.IDENTITY).get("email", "")
    return email


def is_confirmed(draft: Draft) -> bool:
    """Tell whether the address given is known to be the reporter's."""
    return bool(email_of(draft)) and draft.confirmed_email == email_of(draft)


def begin_check(draft: Draft, *, at: datetime) -> str:
    """Return a fresh code for the address of a draft; an earlier one is no good any more."""
    code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
    draft.code = {"digest": _digest(draft, code), "sent_at": at.isoformat(), "to": email_of(draft)}
    return code


def is_waiting(draft: Draft, *, at: datetime) -> bool:
    """Tell whether a code for the present address is still good."""
    if draft.code.get("to", "") != email_of(draft) or not email_of(draft):
        return False
    return at < datetime.fromisoformat(draft.code["sent_at"]) + VALID_FOR


def confirm_email(draft: Draft, typed: str, *, at: datetime) -> None:
    """Take the address of a draft for confirmed.

    :raises CodeExpired: ask for another one
    :raises CodeWrong: try again
    :raises QuotaUsedUp: tried too often; ask for another one
    """
    if not is_waiting(draft, at=at):
        raise CodeExpired
    use_quota((TRIES, f"{draft.id}|{draft.code['sent_at']}"), at=at)
    if not hmac.compare_digest(_digest(draft, typed), draft.code["digest"]):
        raise CodeWrong
    draft.confirmed_email, draft.code = email_of(draft), {}


def _digest(draft: Draft, code: str) -> str:
    told = f"{draft.id}|{email_of(draft)}|{code}".encode()
    return hashlib.blake2b(told, key=settings.RECEIPT_KEY[:64], digest_size=24).hexdigest()
