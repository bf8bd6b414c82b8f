"""A small task for the sender's browser, or a short wait: what keeps machines from sending in bulk.

The task is that of ALTCHA: find the number that, behind the salt, has a given SHA-256. Nothing is
kept of it; the salt says for which draft it is and when it was given. See platform/docs/adr/0114.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from django.conf import settings

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST = 50_000
WAIT = timedelta(seconds=30)
VALID_FOR = timedelta(minutes=30)
# The fields that a form carries it in.
FIELDS = ("salt", "challenge", "signature")
ANSWER = "number"


@dataclass(frozen=True)
class Challenge:
    """One task. salt: with the draft and the moment in it; signature: that it is ours."""

    salt: str
    challenge: str
    signature: str

    @property
    def is_ours(self) -> bool:
        """Whether we made it, and nobody changed it."""
        return hmac.compare_digest(self.signature.encode(), _signature(self).encode())

    @property
    def given_at(self) -> datetime:
        """When it was given, aware."""
        return datetime.fromisoformat(self._told("at"))

    def is_for(self, draft_id: str) -> bool:
        """Tell whether it was given for this draft."""
        return self._told("draft") == draft_id

    def is_solved_by(self, number: str) -> bool:
        """Tell whether a number, as it was sent, is the one that was hidden."""
        return hmac.compare_digest(self.challenge.encode(), _hidden(self.salt, number).encode())

    def _told(self, name: str) -> str:
        return parse_qs(self.salt.partition("?")[2]).get(name, [""])[0]


def new_challenge(draft_id: str, *, at: datetime) -> Challenge:
    """Return a task for the sender of a draft."""
    moment = at.isoformat().replace("+", "%2B")
    salt = f"{secrets.token_hex(12)}?draft={draft_id}&at={moment}"
    challenge = _hidden(salt, str(secrets.randbelow(MOST + 1)))
    unsigned = Challenge(salt, challenge, "")
    return Challenge(salt, challenge, _signature(unsigned))


def given_challenge(sent: Mapping[str, str], draft_id: str, *, at: datetime) -> Challenge | None:
    """Return the task that came back with a form, None where it is none of ours or too old."""
    found = Challenge(*(sent.get(name, "") for name in FIELDS))
    if not found.is_ours or not found.is_for(draft_id) or at >= found.given_at + VALID_FOR:
        return None
    return found


def is_settled(found: Challenge, number: str, *, at: datetime) -> bool:
    """Tell whether its task is solved, or its wait is over."""
    return found.is_solved_by(number) or at >= found.given_at + WAIT


def _hidden(salt: str, number: str) -> str:
    return hashlib.sha256(f"{salt}{number}".encode()).hexdigest()


def _signature(unsigned: Challenge) -> str:
    told = f"altcha|{unsigned.salt}|{unsigned.challenge}".encode()
    return hmac.new(settings.RECEIPT_KEY, told, hashlib.sha256).hexdigest()
