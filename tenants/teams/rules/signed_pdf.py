"""Checking a scan of a signed paper before it is kept: a PDF that anybody can open and print.

It is kept byte for byte, unlike what reporters send: what is changed is no longer what was signed.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from tenants.teams.rules.count_pages import LOCKED, MOST_SECONDS

MOST_BYTES: Final = 10 * 1024 * 1024
# Readers take what stands before the mark, as scanners and mail gateways write it.
_MARK, _MARK_WITHIN = b"%PDF-", 1024
_PROGRAM: Final = ("-m", "tenants.teams.rules.count_pages")


class PdfRefusal(StrEnum):
    """One reason for which a file is not taken as a signed paper."""

    NOT_A_PDF = "NOT_A_PDF"
    TOO_LARGE = "TOO_LARGE"
    ENCRYPTED = "ENCRYPTED"
    BROKEN = "BROKEN"
    EMPTY = "EMPTY"


class PdfRefused(Exception):
    """The file is not taken. reason: one of PdfRefusal; words for it are in words/signed_pdf.py."""

    def __init__(self, reason: PdfRefusal) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class SignedPdf:
    """What is kept of a checked file beside the file. size: bytes. sha256: in hex."""

    sha256: str
    pages: int
    size: int


def checked_pdf(data: bytes) -> SignedPdf:
    """Return what there is to know of a signed paper, or refuse it.

    It is read in a process whose memory and time are bounded, since a few kilobytes may unfold to
    gigabytes; that takes a fifth of a second, so hold no lock meanwhile.
    :raises PdfRefused: NOT_A_PDF, TOO_LARGE (above 10 MB), ENCRYPTED, BROKEN, or EMPTY (no page)
    """
    if not data:
        raise PdfRefused(PdfRefusal.EMPTY)
    if len(data) > MOST_BYTES:
        raise PdfRefused(PdfRefusal.TOO_LARGE)
    if _MARK not in data[:_MARK_WITHIN]:
        raise PdfRefused(PdfRefusal.NOT_A_PDF)
    pages = _pages_of(data)
    if not pages:
        raise PdfRefused(PdfRefusal.EMPTY)
    return SignedPdf(sha256=hashlib.sha256(data).hexdigest(), pages=pages, size=len(data))


def _pages_of(data: bytes) -> int:
    try:
        done = subprocess.run(  # noqa: S603 - our own program; the file is only its input
            [sys.executable, *_PROGRAM],
            input=data,
            capture_output=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            timeout=2 * MOST_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise PdfRefused(PdfRefusal.BROKEN) from error
    if done.returncode:
        is_locked = done.returncode == LOCKED
        raise PdfRefused(PdfRefusal.ENCRYPTED if is_locked else PdfRefusal.BROKEN)
    return int(done.stdout)
