"""The letter to whom an examination file has come: that one waits, and nothing of it."""

from __future__ import annotations

from django.utils.translation import gettext as _

from notices.models import Notice
from notices.sending.desks import desk_url
from notices.sending.letter_text import LetterText


def examination_letter(notice: Notice) -> LetterText:
    """Return the letter in the active language: no number, no report and no name."""
    return LetterText(
        subject=_("Berkas pemeriksaan menunggu Anda"),
        paragraphs=(
            _(
                "Sebuah berkas pemeriksaan diserahkan kepada Anda. Isinya rahasia dan hanya dapat "
                "dibuka di konsol."
            ),
        ),
        button=_("Buka daftar berkas"),
        url=desk_url(notice.agency_id, "pemeriksaan/"),
    )
