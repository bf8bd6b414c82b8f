"""A letter put into words: what a mail says, before it is drawn as text and HTML."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from kernel.personal_data import redact
from look.moments import in_zone, long_day
from notices.letters.names import Letter
from notices.letters.to_officers import TO_OFFICERS
from notices.letters.to_reporters import TO_REPORTERS
from notices.letters.words import Words
from register.models import Report, ReportEvent, Timer
from register.queries.clocks import NATIONAL_ZONE
from register.rules.life import TimerKind
from register.rules.states import Visibility
from register.words.steps import level_label
from register.words.timers import TIMER_LABELS
from tenants.models import Agency

QUOTE_MAX = 1500


@dataclass(frozen=True)
class LetterText:
    """What a mail says. about: a reporter's own title, an officer's own agency, or nothing."""

    subject: str
    paragraphs: tuple[str, ...]
    button: str
    url: str
    number: str = ""
    about: str = ""
    quote: str = ""
    rows: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()


def reporters_letter(letter: Letter, *, event: ReportEvent, report: Report) -> LetterText:
    """Return a letter to the reporter in the active language; the scope SYSTEM is open.

    A confidential report gives neither its title nor a word that was written about it.
    """
    words = TO_REPORTERS[letter]
    agency = _agency(event.to_agency_id)
    timer = words.timer or event.data.get("timer", "")
    due = _due(report, timer)
    hidden = report.visibility == Visibility.CONFIDENTIAL
    paragraphs = _paragraphs(words, event, agency, due)
    if hidden and words.quotes and event.text:
        paragraphs += (_("Isinya tidak kami tulis di surel karena laporan ini rahasia."),)
    quote = "" if hidden or not words.quotes else redact(event.text)
    return LetterText(
        subject=f"{report.number}: {_fill(words.subject, event, agency, due)}",
        paragraphs=paragraphs,
        button=str(words.button),
        url=f"{settings.PUBLIC_URL}/lacak/{report.number}/",
        number=report.number,
        about="" if hidden else redact(report.title),
        quote=Truncator(quote).chars(QUOTE_MAX),
    )


def officers_letter(
    letter: Letter, *, event: ReportEvent, report: Report, desk_id: int | None, url: str
) -> LetterText:
    """Return a letter to an officer in the active language; the scope SYSTEM is open.

    desk_id: of the agency they hear of it at, None at the national desk. url: of the report there.
    It says number, agency and what to do, and nothing else.
    """
    words = TO_OFFICERS[letter]
    agency = _agency(event.to_agency_id)
    due = _due(report, event.data.get("timer", "")) or report.due_at
    return LetterText(
        subject=f"{report.number}: {_fill(words.subject, event, agency, due)}",
        paragraphs=_paragraphs(words, event, agency, due),
        button=str(words.button),
        url=url,
        number=report.number,
        about=_name(_agency(desk_id)),
    )


def _agency(agency_id: int | None) -> Agency | None:
    return Agency.objects.filter(pk=agency_id).first() if agency_id else None


def _name(agency: Agency | None) -> str:
    return agency.name if agency else _("meja nasional")


def _due(report: Report, kind: str) -> datetime | None:
    if not kind:
        return None
    running = Timer.objects.filter(report=report, kind=kind, status="RUNNING")
    return running.values_list("due_at", flat=True).first()


def _paragraphs(
    words: Words, event: ReportEvent, agency: Agency | None, due: datetime | None
) -> tuple[str, ...]:
    lines = (*words.lines, *((words.dated,) if words.dated and due else ()))
    return tuple(_fill(line, event, agency, due) for line in lines)


def _fill(text: Any, event: ReportEvent, agency: Agency | None, due: datetime | None) -> str:
    zone = agency.time_zone if agency else NATIONAL_ZONE
    timer, level = event.data.get("timer", ""), event.data.get("level", 0)
    values = {
        "{agency}": _name(agency),
        "{due}": long_day(in_zone(due, zone)) if due else "",
        "{timer}": str(TIMER_LABELS[TimerKind(timer)]) if timer else "",
        "{level}": level_label(level, agency_id=event.to_agency_id),
    }
    filled = str(text)
    for mark, value in values.items():
        filled = filled.replace(mark, value)
    return filled
