"""The letters about an agency that nobody signs in to: how long, since when, and what follows."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from look.moments import in_zone, long_day
from notices.letters.names import Letter
from notices.models import Notice
from notices.sending.desks import desk_url
from notices.sending.letter_text import LetterText
from tenants.models import Agency

DORMANCY = frozenset({Letter.SILENT_HERE, Letter.SILENT_BELOW})
_ABOVE_FROM, _PROPOSED_AT = 7, 30


def dormancy_letter(notice: Notice) -> LetterText:
    """Return the letter in the active language; the scope SYSTEM is open. It names no person."""
    agency = Agency.objects.get(pk=notice.data["about_id"])
    days, is_own = notice.data["days"], notice.letter == Letter.SILENT_HERE
    since = in_zone(datetime.fromisoformat(notice.data["since"]), agency.time_zone)
    said = [
        _("Sejak {day} tidak ada yang masuk ke konsol {agency}."),
        *(_own(days) if is_own else _below(days)),
        _("Hari dihitung menurut kalender, termasuk hari libur."),
    ]
    subject = ngettext(
        "{days} hari tidak ada yang masuk: {agency}",
        "{days} hari tidak ada yang masuk: {agency}",
        days,
    )
    marks = {"{agency}": agency.name, "{day}": long_day(since), "{days}": str(days)}
    return LetterText(
        subject=_filled(subject, marks),
        paragraphs=tuple(_filled(each, marks) for each in said),
        button=_("Masuk ke konsol") if is_own else _("Buka keterhubungan"),
        url=desk_url(notice.agency_id, "" if is_own else "keterhubungan/"),
    )


def _own(days: int) -> list[str]:
    said = [_("Laporan yang datang menunggu jawaban Anda.")]
    if days >= _ABOVE_FROM:
        said.append(_("Instansi di atas Anda juga diberi tahu."))
    if days >= _PROPOSED_AT:
        said.append(_proposed())
    return said


def _below(days: int) -> list[str]:
    said = [_("Ingatkan adminnya, atau bantu mereka masuk kembali.")]
    return [*said, _proposed()] if days >= _PROPOSED_AT else said


def _proposed() -> str:
    return _("Kepada Admin Nasional diusulkan agar statusnya menjadi Tidak berjalan.")


def _filled(text: str, marks: dict[str, str]) -> str:
    for mark, value in marks.items():
        text = text.replace(mark, value)
    return text
