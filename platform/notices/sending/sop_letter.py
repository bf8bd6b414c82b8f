"""The letters about a procedure (SOP): that one waits or was decided on, and nothing of it."""

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


PROCEDURE = {
    Letter.SOP_WAITS: _Words(
        _("SOP menunggu pengesahan Anda"),
        _("Sebuah SOP diajukan kepada Pembina. Baca, lalu sahkan atau kembalikan di konsol."),
    ),
    Letter.SOP_RETURNED: _Words(
        _("SOP Anda dikembalikan"),
        _("Pembina mengembalikan SOP yang Anda ajukan. Yang perlu diperbaiki ada di konsol."),
    ),
    Letter.SOP_APPROVED: _Words(
        _("SOP Anda disahkan"),
        _("Pembina mengesahkan SOP yang Anda ajukan. Berkas PDF-nya ada di konsol."),
    ),
}


def sop_letter(notice: Notice) -> LetterText:
    """Return the letter in the active language: no number, no title, no word of it, no name."""
    words = PROCEDURE[Letter(notice.letter)]
    procedure, version = notice.data["procedure"], notice.data["version"]
    return LetterText(
        subject=str(words.subject),
        paragraphs=(str(words.paragraph),),
        button=str(_("Buka SOP")),
        url=desk_url(notice.agency_id, f"sop/{procedure}/v{version}/"),
    )
