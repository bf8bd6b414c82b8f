"""Cleaning a PDF in a process of its own, whose end takes all that the file unfolded with it."""

import os
import subprocess
import sys

from register.actions.strip_pdf import EXIT_CODES, MOST_SECONDS
from register.rules.attachments import FileRefusal, FileRefused

PROGRAM = ("-m", "register.actions.strip_pdf")
REFUSALS = {code: refusal for refusal, code in EXIT_CODES.items()}


def clean_pdf(content: bytes, *, name: str) -> bytes:
    """Return the PDF written anew, without metadata, scripts, actions and files inside it.

    :raises FileRefused: LOCKED, BROKEN or TOO_COMPLEX; too long or too much memory is TOO_COMPLEX
    """
    try:
        done = subprocess.run(  # noqa: S603 - our own program; the file is only its input
            [sys.executable, *PROGRAM],
            input=content,
            capture_output=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            timeout=2 * MOST_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise FileRefused(FileRefusal.TOO_COMPLEX, name) from error
    if done.returncode != 0:
        # A signal (a negative code) is what the bounds end it with.
        broken = FileRefusal.TOO_COMPLEX if done.returncode < 0 else FileRefusal.BROKEN
        raise FileRefused(REFUSALS.get(done.returncode, broken), name)
    return done.stdout
