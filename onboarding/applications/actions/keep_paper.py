"""Checking a signed PDF and keeping it byte for byte."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Protocol
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from onboarding.applications.actions.save_step import lock_editable
from onboarding.applications.models import Paper
from onboarding.applications.rules.steps import Step
from tenants.teams.rules.signed_pdf import MOST_BYTES, PdfRefusal, PdfRefused, checked_pdf

_FOLDER = "permohonan"
_LONGEST_NAME = 255


class Upload(Protocol):
    """What is asked of a file that arrives."""

    @property
    def name(self) -> str | None:
        """How its sender called it."""
        ...

    @property
    def size(self) -> int | None:
        """Bytes."""
        ...

    def read(self) -> bytes:
        """Return the content."""
        ...


def keep_paper(*, ref: str, step: Step, upload: Upload, at: datetime) -> Paper:
    """Keep a file of a step, in the applicant's scope; earlier ones stay, the newest counts.

    :raises PdfRefused: with the reason; nothing is kept
    :raises NotEditable: it was sent or decided
    """
    if (upload.size or 0) > MOST_BYTES:
        raise PdfRefused(PdfRefusal.TOO_LARGE)
    content = upload.read()
    checked = checked_pdf(content)
    with transaction.atomic():
        application = lock_editable(ref)
        path = f"{_FOLDER}/{at.astimezone(UTC):%Y/%m/%d}/{uuid4().hex}.pdf"
        return Paper.objects.create(
            application=application,
            step=step.value,
            path=default_storage.save(path, ContentFile(content)),
            name=(upload.name or "")[-_LONGEST_NAME:],
            size=checked.size,
            pages=checked.pages,
            sha256=checked.sha256,
            kept_at=at,
        )
