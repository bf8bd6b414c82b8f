"""Everything the page of one report shows, read at once in the scope of whoever looks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kernel.personal_data import redact
from look.description import DescriptionRow
from look.moments import long_day
from public_portal.browsing.choices import category_choices
from public_portal.tracking.deadline import deadline_chip, waiting_entry
from public_portal.tracking.history import history_of, link_of
from public_portal.tracking.names import agency_names, place_names
from public_portal.tracking.public_title import public_title
from public_portal.tracking.reporter_steps import OfferedSteps, offered_links
from register.queries.clocks import NATIONAL_ZONE
from register.queries.master_number import master_number
from register.queries.offers import offered_to
from register.queries.tracked import read_tracked
from register.rules.actors import reporter_of
from register.rules.moderation import is_hidden

if TYPE_CHECKING:
    from datetime import datetime

    from look.chips import SlaChip
    from look.files import FileLink
    from look.timeline import TimelineEntry
    from public_portal.tracking.names import AgencyName
    from public_portal.visitor import Shown
    from register.models import Report, ReportEvent


@dataclass(frozen=True)
class ReportPage:
    """One report as this visitor may see it.

    is_hidden: its text is being moderated. latest: the number of the last event that is shown.
    """

    report: Report
    is_mine: bool
    title: str
    body: str
    zone: str
    chip: SlaChip | None
    rows: tuple[DescriptionRow, ...]
    files: tuple[FileLink, ...]
    entries: tuple[TimelineEntry, ...]
    offered: OfferedSteps
    master: str
    is_hidden: bool
    latest: int


def read_report_page(*, number: str, shown: Shown, at: datetime, files_at: str) -> ReportPage:
    """Return the page of a report; the scope of what is shown is open.

    files_at: the name of the address where this visitor reads its files.
    :raises NoSuchReport: unknown, wrong secret, or not public: one answer for all of them
    """
    found = read_tracked(number=number, secret=shown.secret, owner_key=shown.owner_key)
    report, is_mine, events, files = found.report, found.is_mine, found.events, found.files
    agencies = agency_names.of(_agency_ids(report, events))
    holder = agencies.get(report.agency_id or 0)
    zone = holder.time_zone if holder else NATIONAL_ZONE
    hidden = not is_mine and is_hidden(found.title, found.body)
    link = partial(link_of, number=report.number, address=files_at)
    return ReportPage(
        report=report,
        is_mine=is_mine,
        title=found.title if is_mine else public_title(found.title),
        body=found.body if is_mine else redact(found.body),
        zone=zone,
        chip=deadline_chip(report, zone=zone, is_mine=is_mine, at=at),
        rows=_rows(report, holder, is_mine=is_mine, hidden=hidden),
        files=tuple(link(file) for file in files if file.event_seq is None),
        entries=(
            *history_of(
                events, files, agencies=agencies, is_mine=is_mine, is_hidden=hidden, link=link
            ),
            *waiting_entry(report, zone=zone),
        ),
        offered=_offered(report, is_mine=is_mine, at=at),
        master=master_number(report),
        is_hidden=hidden,
        latest=events[-1].seq if events else 0,
    )


def _agency_ids(report: Report, events: list[ReportEvent]) -> set[int]:
    found = {report.agency_id}
    for event in events:
        found |= {event.agency_id, event.from_agency_id, event.to_agency_id}
    return {agency_id for agency_id in found if agency_id is not None}


def _offered(report: Report, *, is_mine: bool, at: datetime) -> OfferedSteps:
    if not is_mine:
        return OfferedSteps()
    rows = offered_to(report=report, actor=reporter_of(report.pk), at=at)
    return offered_links(rows, number=report.number)


def _rows(
    report: Report, holder: AgencyName | None, *, is_mine: bool, hidden: bool
) -> tuple[DescriptionRow, ...]:
    code = report.region_code or report.origin_code
    where = place_names.of([code]).get(code, "") if code else ""
    rows = [
        DescriptionRow(_("Nomor"), report.number),
        DescriptionRow(_("Jenis"), report.class_label),
        DescriptionRow(_("Ditangani"), holder.name if holder else _("Admin Nasional")),
        DescriptionRow(_("Lokasi") if report.region_code else _("Daerah asal"), where),
    ]
    if report.category_code:
        named = dict(category_choices()).get(report.category_code, "")
        rows.insert(2, DescriptionRow(_("Kategori"), named))
    if report.place and not hidden:
        place = report.place if is_mine else redact(report.place)
        rows.append(DescriptionRow(_("Alamat atau patokan"), place))
    if report.event_on:
        rows.append(DescriptionRow(_("Tanggal kejadian"), long_day(report.event_on)))
    if is_mine:
        rows.append(DescriptionRow(_("Keterbukaan"), report.visibility_label))
    return tuple(rows)
