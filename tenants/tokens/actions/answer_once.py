"""Doing once what a program may send more than once, in the scope of its desk.

A key is claimed by its row. Who claims it while another still works on it is told so at once; a
claim goes with the transaction that undoes the work.
Source: draft-ietf-httpapi-idempotency-key-header
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.db import connection

from tenants.tokens.credential import Credential
from tenants.tokens.models import KeptAnswer
from tenants.unless_taken import Taken, unless_taken

KEPT_FOR: Final = timedelta(days=1)
# Milliseconds. The work of another holds the row: a short one is waited for, no other.
_PATIENCE: Final = 50
# So many new keys between two times at which old ones are forgotten.
_EVERY: Final = 16
_CLAIM: Final = """
INSERT INTO tokens_keptanswer (token_id, client_id, key, fingerprint, at, etag, location, body)
VALUES (%s, %s, %s, %s, %s, '', '', '') ON CONFLICT DO NOTHING RETURNING id
"""
_KEEP: Final = """
UPDATE tokens_keptanswer SET status = %s, etag = %s, location = %s, body = %s WHERE id = %s
"""


class OtherContent(Exception):
    """The key has been used for something else."""


class StillWorkedOn(Exception):
    """Another request has the key, and has not been answered yet."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is kept of one: no word of it that nobody may find here again."""

    status: int
    body: str
    etag: str = ""
    location: str = ""


def claim_key(token: Credential, key: str, *, fingerprint: str, at: datetime) -> KeptAnswer:
    """Return the row of a key, new or with what was answered to it before.

    Run it in the transaction of the work, which one that raises leaves to be undone. fingerprint:
    of all that was sent.
    :raises StillWorkedOn: another request has it
    :raises OtherContent: it was used for something else
    """
    new = KeptAnswer(**token.owner, key=key, fingerprint=fingerprint, at=at)
    if not _insert(new):
        kept = KeptAnswer.objects.get(**token.owner, key=key)
        if kept.at > at - KEPT_FOR:
            if kept.fingerprint != fingerprint:
                raise OtherContent
            return kept
        kept.delete()
        _insert(new)
    if new.pk % _EVERY == 0:
        _forget(token, at=at)
    return new


def _insert(new: KeptAnswer) -> bool:
    """Insert a row and tell whether it was the key's first."""
    values = (new.token_id, new.client_id, new.key, new.fingerprint, new.at)
    try:
        with unless_taken(milliseconds=_PATIENCE, savepoint=False), connection.cursor() as cursor:
            cursor.execute(_CLAIM, values)
            written = cursor.fetchone()
    except Taken as error:
        raise StillWorkedOn from error
    if written:
        new.pk = written[0]
    return written is not None


def _forget(token: Credential, *, at: datetime) -> None:
    """Forget answers that are older than a day, but those that another request is at."""
    old = KeptAnswer.objects.filter(**token.owner, at__lte=at - KEPT_FOR)
    old.filter(pk__in=old.select_for_update(skip_locked=True).values("pk")).delete()


def keep_answer(kept: KeptAnswer, answer: Answer) -> None:
    """Keep with a key what was answered to it."""
    kept.status, kept.body = answer.status, answer.body
    kept.etag, kept.location = answer.etag, answer.location
    with connection.cursor() as cursor:
        cursor.execute(_KEEP, (kept.status, kept.etag, kept.location, kept.body, kept.pk))
