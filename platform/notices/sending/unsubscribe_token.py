"""The signed token that turns mails off from inside a mail, without signing in.

It says whose mails, and of an officer's the topic. It never runs out: an old mail must do too.
Source: RFC 8058
"""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.core import signing

from notices.letters.names import Topic

_SALT = "notices.unsubscribe"
PATH = "/berhenti/"


class TokenUnknown(Exception):
    """Not a token of ours, or cut short."""


@dataclass(frozen=True)
class Subscription:
    """What a token turns off: mails of one report, or of one topic to one officer."""

    report_id: int | None = None
    user_id: int | None = None
    topic: Topic | None = None


def token_of(subscription: Subscription) -> str:
    """Return the token, safe in an address."""
    if subscription.report_id is not None:
        return signing.dumps(["r", subscription.report_id], salt=_SALT)
    topic = subscription.topic.value if subscription.topic else ""
    return signing.dumps(["u", subscription.user_id, topic], salt=_SALT)


def read_token(token: str) -> Subscription:
    """Return what a token stands for.

    :raises TokenUnknown: nobody of us made it
    """
    try:
        kind, *rest = signing.loads(token, salt=_SALT)
    except signing.BadSignature as error:
        raise TokenUnknown from error
    if kind == "r":
        return Subscription(report_id=rest[0])
    return Subscription(user_id=rest[0], topic=Topic(rest[1]))


def unsubscribe_url(subscription: Subscription) -> str:
    """Return the address on the public host, which needs no account."""
    return f"{settings.PUBLIC_URL}{PATH}{token_of(subscription)}/"
