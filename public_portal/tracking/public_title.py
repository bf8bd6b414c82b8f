"""The title of a report as everybody reads it."""

from __future__ import annotations

from django.utils.translation import gettext as _

from kernel.personal_data import redact
from register.rules.redaction import BAR


def public_title(title: str) -> str:
    """Return the title without personal data; a sentence where all of it is hidden."""
    return _("Judul sedang dimoderasi") if title == BAR else redact(title)
