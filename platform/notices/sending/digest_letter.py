"""The daily digest in words: numbers and dates, nothing about what the reports say."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext as _

from look.moments import in_zone, long_day, short_day
from notices.models import Notice
from notices.sending.desks import desk_url
from notices.sending.letter_text import LetterText
from register.queries.clocks import NATIONAL_ZONE
from tenants.models import Agency


def digest_letter(notice: Notice) -> LetterText:
    """Return the digest in the active language; the scope SYSTEM is open."""
    agency = Agency.objects.get(pk=notice.agency_id) if notice.agency_id else None
    zone = agency.time_zone if agency else NATIONAL_ZONE
    desk = agency.short_name if agency else _("meja nasional")
    day = long_day(date.fromisoformat(notice.data["day"]))
    headings = {
        "overdue": _("Lewat tenggat ({many})"),
        "today": _("Jatuh tempo hari ini ({many})"),
        "new": _("Baru sejak pagi hari kerja sebelumnya ({many})"),
    }
    parts = [(name, notice.data[name]) for name in headings if name in notice.data]
    return LetterText(
        subject=_("Ringkasan {desk}, {day}").replace("{desk}", desk).replace("{day}", day),
        paragraphs=(_("Yang menunggu Anda pagi ini:"),),
        button=_("Buka antrean"),
        url=desk_url(notice.agency_id, "antrean/"),
        rows=tuple(
            (
                headings[name].replace("{many}", str(part["many"])),
                (*((number, _due(due, zone)) for number, due in part["first"]), *_rest(part)),
            )
            for name, part in parts
        ),
    )


def _due(due: str, zone: str) -> str:
    if not due:
        return ""
    moment = in_zone(datetime.fromisoformat(due), zone)
    return _("tenggat {day}").replace("{day}", short_day(moment))


def _rest(part: dict[str, int | list[object]]) -> tuple[tuple[str, str], ...]:
    first, many = part["first"], part["many"]
    left = many - len(first) if isinstance(many, int) and isinstance(first, list) else 0
    return ((_("dan {many} lagi").replace("{many}", str(left)), ""),) if left > 0 else ()
