"""The mails that the demo has written into its folder, the newest first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from pathlib import Path

from django.conf import settings

PAGE_SIZE = 30
_NAME = re.compile(r"[0-9]{8}-[0-9]{6}-[0-9]+\.log")
# What Django's file backend writes after each message.
_RULE = b"\n" + b"-" * 79 + b"\n"


class NoSuchMail(LookupError):
    """No mail of this name lies in the folder."""


@dataclass(frozen=True, slots=True)
class ShownMail:
    """One mail. name: of its file. headers: those worth seeing."""

    name: str
    to: str
    subject: str
    sent_at: datetime | None
    headers: tuple[tuple[str, str], ...]
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class MailPage:
    """mails: of this page. older: the name behind which the next page begins, or empty."""

    mails: tuple[ShownMail, ...]
    older: str


def mailbox() -> Path | None:
    """Return the folder that mail goes to, None where it goes to a server."""
    folder = getattr(settings, "EMAIL_FILE_PATH", None)
    return Path(folder) if folder and "filebased" in settings.EMAIL_BACKEND else None


def read_mails(*, before: str = "") -> MailPage:
    """Return a page of the mailbox. before: the name of the last mail seen, empty for the newest."""
    folder = mailbox()
    names = sorted(p.name for p in folder.glob("*.log")) if folder and folder.is_dir() else []
    left = [name for name in reversed(names) if not before or name < before]
    shown = left[:PAGE_SIZE]
    older = shown[-1] if len(left) > PAGE_SIZE else ""
    return MailPage(tuple(read_mail(name) for name in shown), older)


def read_mail(name: str) -> ShownMail:
    """Return one mail by the name of its file.

    :raises NoSuchMail: no file of the mailbox has this name
    """
    folder = mailbox()
    path = folder / name if folder and _NAME.fullmatch(name) else None
    if path is None or not path.is_file():
        raise NoSuchMail(name)
    raw = path.read_bytes().partition(_RULE)[0]
    message = message_from_bytes(raw, policy=policy.default)
    return ShownMail(
        name=name,
        to=message["To"] or "",
        subject=message["Subject"] or "",
        sent_at=parsedate_to_datetime(message["Date"]) if message["Date"] else None,
        headers=tuple((key, " ".join(str(message[key]).split())) for key in _SHOWN if message[key]),
        text=_part(message, "plain"),
        html=_part(message, "html"),
    )


_SHOWN = ("Message-ID", "List-Unsubscribe", "List-Unsubscribe-Post", "Auto-Submitted")


def _part(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    return part.get_content() if part else ""
