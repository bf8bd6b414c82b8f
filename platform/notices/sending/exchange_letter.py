"""The letters about a file that somebody asked for: that it is there, and nothing of what is in it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from notices.letters.names import Letter
from notices.models import Notice
from notices.sending.desks import desk_url
from notices.sending.letter_text import LetterText


@dataclass(frozen=True)
class _Words:
    subject: str | Promise
    paragraph: str | Promise
    button: str | Promise
    path: str


EXCHANGE = {
    Letter.EXPORT_ENDED: _Words(
        _("Ekspor Anda selesai"),
        _("Ekspor yang Anda minta selesai dikerjakan. Buka konsol untuk mengunduh berkasnya."),
        _("Buka daftar ekspor"),
        "ekspor/",
    ),
    Letter.IMPORT_ENDED: _Words(
        _("Impor Anda selesai"),
        _("Impor yang Anda jalankan selesai. Hasilnya, baris demi baris, ada di konsol."),
        _("Buka daftar impor"),
        "impor/",
    ),
    Letter.EXPORT_STOPPED: _Words(
        _("Ekspor Anda terhenti"),
        _(
            "Ekspor yang Anda minta tidak menjadi berkas. Sebabnya, dan cara melanjutkannya, ada di konsol."
        ),
        _("Buka daftar ekspor"),
        "ekspor/",
    ),
    Letter.IMPORT_STOPPED: _Words(
        _("Impor Anda terhenti"),
        _("Impor yang Anda jalankan terhenti. Sebabnya, dan cara melanjutkannya, ada di konsol."),
        _("Buka daftar impor"),
        "impor/",
    ),
}


def exchange_letter(notice: Notice) -> LetterText:
    """Return the letter in the active language: no list, no figure and no name."""
    words = EXCHANGE[Letter(notice.letter)]
    return LetterText(
        subject=str(words.subject),
        paragraphs=(str(words.paragraph),),
        button=str(words.button),
        url=desk_url(notice.agency_id, words.path),
    )
