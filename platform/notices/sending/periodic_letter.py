"""The letters about a periodic report: that one waits or was decided on, and nothing of it."""

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


PERIODIC = {
    Letter.PERIODIC_WAITS: _Words(
        _("Laporan berkala menunggu keputusan Anda"),
        _("Sebuah laporan berkala diajukan kepada Pembina. Baca dan putuskan di konsol."),
    ),
    Letter.PERIODIC_RETURNED: _Words(
        _("Laporan berkala Anda dikembalikan"),
        _("Pembina mengembalikan laporan berkala yang Anda ajukan. Alasannya ada di konsol."),
    ),
    Letter.PERIODIC_SIGNED: _Words(
        _("Laporan berkala Anda disahkan"),
        _("Pembina mengesahkan laporan berkala yang Anda ajukan. Berkasnya ada di konsol."),
    ),
}


def periodic_letter(notice: Notice) -> LetterText:
    """Return the letter in the active language: no period, no figure, no word of it, no name."""
    words = PERIODIC[Letter(notice.letter)]
    return LetterText(
        subject=str(words.subject),
        paragraphs=(str(words.paragraph),),
        button=str(_("Buka laporan berkala")),
        url=desk_url(notice.agency_id, f"laporan-berkala/{notice.data['periodic_id']}/"),
    )
