"""Doing once what a program may send more than once, in the scope of its desk.

A key is claimed by its row. Who claims it while another still works on it waits for that one, and
then finds what it was answered; a claim goes with the transaction that undoes the work.
Source: draft-ietf-httpapi-idempotency-key-header
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from tenants.tokens.models import KeptAnswer, PersonalToken

KEPT_FOR: Final = timedelta(days=1)


class OtherContent(Exception):
    """The key has been used for something else."""


def claim_key(token: PersonalToken, key: str, *, fingerprint: str, at: datetime) -> KeptAnswer:
    """Return the row of a key, new or with what was answered to it before.

    Run it in the transaction of the work. fingerprint: of all that was sent.
    :raises OtherContent: it was used for something else
    """
    KeptAnswer.objects.filter(token=token, at__lte=at - KEPT_FOR).delete()
    new = KeptAnswer(token=token, key=key, fingerprint=fingerprint, at=at)
    KeptAnswer.objects.bulk_create([new], ignore_conflicts=True)
    kept = KeptAnswer.objects.get(token=token, key=key)
    if kept.fingerprint != fingerprint:
        raise OtherContent
    return kept


def keep_answer(kept: KeptAnswer, *, status: int, etag: str, body: str) -> None:
    """Keep with a key what was answered to it."""
    kept.status, kept.etag, kept.body = status, etag, body
    kept.save(update_fields=["status", "etag", "body"])
