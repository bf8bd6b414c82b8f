"""The history of a report: every hop with its reason, as far as the reader may see it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from kernel.personal_data import redact
from look.files import FileLink
from look.moments import short_day
from look.timeline import TimelineEntry
from register.rules.actors import Role
from register.rules.attachments import FileKind
from register.rules.states import ArchiveReason
from register.rules.steps import Happening, Step
from register.words.labels import ARCHIVE_LABELS
from register.words.steps import ROLE_LABELS, level_label, timeline_label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from public_portal.tracking.names import AgencyName
    from register.models import Attachment, ReportEvent

    Agencies = dict[int, AgencyName]

FORWARDED = frozenset(
    {
        Step.VERIFY_AND_ROUTE,
        Step.RECALL_REROUTE,
        Step.PROPOSE_REROUTE,
        Step.TAKE_OVER,
        Step.LOCK,
        Step.JOIN,
        Step.SUBMIT_DIRECT,
        Step.OMBUDSMAN_HANDS_BACK,
    }
)
RETURNED = frozenset({Step.RETURN_TO_NATIONAL, Step.PROPOSE_ARCHIVE})
# Steps whose own words already say who acted.
SELF_EVIDENT = frozenset({Role.REPORTER.value, Role.SYSTEM.value, Role.OMBUDSMAN.value})


@dataclass(frozen=True)
class _Readers:
    """For whom the history is: the reporter or others, who may not read what is moderated."""

    is_mine: bool
    is_hidden: bool


def history_of(
    events: Iterable[ReportEvent],
    files: Iterable[Attachment],
    *,
    agencies: Agencies,
    is_mine: bool,
    is_hidden: bool = False,
    link: Callable[[Attachment], FileLink],
) -> list[TimelineEntry]:
    """Return the events as entries, oldest first.

    link: makes the link of a file. What a reporter wrote is shown to others
    without numbers that tell who they are. is_hidden: or not at all, while it is moderated.
    """
    by_event: defaultdict[int, list[FileLink]] = defaultdict(list)
    for file in files:
        by_event[file.event_seq or 0].append(link(file))
    shown = _Readers(is_mine=is_mine, is_hidden=is_hidden)
    return [_entry(event, agencies, by_event[event.seq], shown) for event in events]


def link_of(file: Attachment, *, number: str, address: str) -> FileLink:
    """Return a file of a report as a link. address: the name of where it is read from."""
    url = reverse(address, args=[number, file.pk])
    return FileLink(file.name, url, file.size, is_image=file.kind != FileKind.PDF.value)


def _entry(
    event: ReportEvent, agencies: Agencies, files: list[FileLink], readers: _Readers
) -> TimelineEntry:
    return TimelineEntry(
        title=timeline_label(event.step),
        detail=_detail(event, agencies),
        at=event.at,
        note=_actor(event, agencies),
        body=_text(event, readers),
        files=tuple(files),
    )


def _text(event: ReportEvent, readers: _Readers) -> str:
    if event.role != Role.REPORTER.value or readers.is_mine:
        return event.text
    if readers.is_hidden and event.text:
        return _("(sedang dimoderasi)")
    return redact(event.text)


def _detail(event: ReportEvent, agencies: Agencies) -> str:
    step, data = event.step, event.data
    if step in FORWARDED:
        return _filled(_("ke {name}"), _name(agencies, event.to_agency_id))
    if step in RETURNED:
        return _filled(_("oleh {name}"), _name(agencies, event.from_agency_id))
    if step == Happening.ESCALATED:
        reached = level_label(data.get("level", 0), agency_id=event.to_agency_id)
        return _filled(_("ke {name}"), reached) if reached else ""
    if data.get("reason_code") in ArchiveReason.__members__:
        reason = str(ARCHIVE_LABELS[ArchiveReason(data["reason_code"])])
        return _filled(_("karena {name}"), reason[0].lower() + reason[1:])
    if data.get("rating"):
        return _filled(_("dengan nilai {name} dari 5"), str(data["rating"]))
    if data.get("new_date"):
        return _filled(_("menjadi {name}"), short_day(date.fromisoformat(data["new_date"])))
    return ""


def _actor(event: ReportEvent, agencies: Agencies) -> str:
    if event.role in SELF_EVIDENT:
        return ""
    role = str(ROLE_LABELS[Role(event.role)])
    agency = agencies.get(event.agency_id or 0)
    return f"{role}, {agency.short_name}" if agency else role


def _name(agencies: Agencies, agency_id: int | None) -> str:
    agency = agencies.get(agency_id or 0)
    return agency.name if agency else _("Admin Nasional")


def _filled(words: str, name: str) -> str:
    return words.replace("{name}", name)
