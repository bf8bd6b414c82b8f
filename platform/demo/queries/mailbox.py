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
# Several mails of one second may lie in one file: those after the first have a number.
_NAME = re.compile(r"([0-9]{8}-[0-9]{6}-[0-9]+\.log)(?:\.([0-9]{1,4}))?")
# What Django's file backend writes after each message.
_RULE = b"\n" + b"-" * 79 + b"\n"


class NoSuchMail(LookupError):
    """No mail of this name lies in the folder."""


@dataclass(frozen=True, slots=True)
class ShownMail:
    """One mail. name: of its file, with its place there unless it is the first. headers: those worth seeing."""

    name: str
    to: str
    subject: str
    sent_at: datetime | None
    headers: tuple[tuple[str, str], ...]
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class MailPage:
    """mails: of this page's files. older: the file behind which the next page begins, or empty."""

    mails: tuple[ShownMail, ...]
    older: str


def mailbox() -> Path | None:
    """Return the folder that mail goes to, None where it goes to a server."""
    folder = getattr(settings, "EMAIL_FILE_PATH", None)
    return Path(folder) if folder and "filebased" in settings.EMAIL_BACKEND else None


def read_mails(*, before: str = "") -> MailPage:
    """Return a page of the mailbox. before: the last file of the page seen, empty for the newest."""
    folder = mailbox()
    names = sorted(p.name for p in folder.glob("*.log")) if folder and folder.is_dir() else []
    left = [name for name in reversed(names) if not before or name < before]
    shown = left[:PAGE_SIZE]
    older = shown[-1] if len(left) > PAGE_SIZE else ""
    return MailPage(tuple(mail for name in shown for mail in _mails_in(name)), older)


def read_mail(name: str) -> ShownMail:
    """Return one mail by its name.

    :raises NoSuchMail: there is none of this name in the mailbox
    """
    known = _NAME.fullmatch(name)
    mails = {mail.name: mail for mail in _mails_in(known[1])} if known else {}
    if name not in mails:
        raise NoSuchMail(name)
    return mails[name]


def _mails_in(file: str) -> list[ShownMail]:
    """Return what lies in a file, the newest first; nothing where there is no such file."""
    folder = mailbox()
    path = folder / file if folder else None
    if path is None or not path.is_file():
        return []
    parts = [part for part in path.read_bytes().split(_RULE) if part.strip()]
    named = [(f"{file}.{place}" if place else file, part) for place, part in enumerate(parts)]
    return [_shown(name, part) for name, part in reversed(named)]


def _shown(name: str, raw: bytes) -> ShownMail:
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
