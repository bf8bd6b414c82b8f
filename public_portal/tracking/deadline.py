"""The deadline of a report in words for everybody: what is due, when, and how far off that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kernel.working_time import CalendarTooShort
from look.chips import SlaChip, deadline_words, sla_chip
from look.moments import in_zone, long_day, short_day
from look.timeline import TimelineEntry
from regions.queries.calendar import working_calendar
from register.rules.states import State

if TYPE_CHECKING:
    from datetime import datetime

    from register.models import Report

# For whom the clock runs differs: offices first, then what is the reporter's to do or to use.
OFFICES = {
    State.NATIONAL_REVIEW: gettext_noop("Batas pemeriksaan {day}"),
    State.RETURNED_NATIONAL: gettext_noop("Batas penerusan {day}"),
    State.AGENCY_REVIEW: gettext_noop("Batas penugasan {day}"),
    State.LIAISON_REVIEW: gettext_noop("Batas tanggapan pertama {day}"),
    State.IN_PROGRESS: gettext_noop("Batas jawaban {day}"),
}
REPORTERS = {
    State.NEEDS_INFO: gettext_noop("Lengkapi paling lambat {day}"),
    State.ANSWERED: gettext_noop("Tanggapi paling lambat {day}"),
    State.CLOSED: gettext_noop("Dapat dibuka kembali sampai {day}"),
    State.ARCHIVED: gettext_noop("Dapat diajukan keberatan sampai {day}"),
}


WAITING = {
    State.NATIONAL_REVIEW: gettext_noop("Menunggu pemeriksaan Admin Nasional"),
    State.RETURNED_NATIONAL: gettext_noop("Menunggu diteruskan kembali"),
    State.NEEDS_INFO: gettext_noop("Menunggu kelengkapan dari pelapor"),
    State.AGENCY_REVIEW: gettext_noop("Menunggu penugasan unit kerja"),
    State.LIAISON_REVIEW: gettext_noop("Menunggu tanggapan pertama"),
    State.IN_PROGRESS: gettext_noop("Menunggu jawaban"),
    State.ANSWERED: gettext_noop("Menunggu tanggapan pelapor"),
    State.OMBUDSMAN: gettext_noop("Menunggu Ombudsman RI"),
}


def waiting_entry(report: Report, *, zone: str) -> list[TimelineEntry]:
    """Return what the history waits for next, nothing where the report has ended."""
    words = WAITING.get(State(report.state))
    if words is None:
        return []
    until = ""
    # What is due while the Ombudsman has it is the agency's answer; the Ombudsman has no deadline.
    if report.due_at and report.state != State.OMBUDSMAN:
        until = _("paling lambat {day}").replace("{day}", long_day(in_zone(report.due_at, zone)))
    return [TimelineEntry(_(words), note=until, is_done=False)]


def deadline_chip(report: Report, *, zone: str, is_mine: bool, at: datetime) -> SlaChip | None:
    """Return the chip of the deadline that counts now, None where none does.

    zone: of whoever holds the report. What is the reporter's to do is shown to nobody else.
    """
    state, due = State(report.state), report.due_at
    if due is None:
        return None
    words = OFFICES.get(state) or (_reporters_words(report) if is_mine else None)
    if words is None:
        return None
    text = _(words).replace("{day}", short_day(in_zone(due, zone)))
    if state not in OFFICES:
        return SlaChip("info", text, due) if at <= due else None
    calendar = working_calendar(agency_id=report.agency_id, zone=zone)
    try:
        days = calendar.days_between(at, due)
    except CalendarTooShort:
        return SlaChip("info", text, due)
    left = deadline_words(days, is_past=at > due)
    return SlaChip(sla_chip(days_left=days, due=due, at=at).kind, f"{text} ({left})", due)


def _reporters_words(report: Report) -> str | None:
    """Return what the reporter may do until then: who has reopened once may still object, once."""
    state = State(report.state)
    if state is State.CLOSED and report.reopened_by_reporter:
        return None if report.appealed else REPORTERS[State.ARCHIVED]
    return REPORTERS.get(state)
