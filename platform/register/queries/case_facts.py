"""What is known of a report, as the rows beside its thread."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from look.description import DescriptionRow
from look.moments import long_moment, short_day
from register.queries.case import Case
from register.rules.states import Closure
from register.words.channels import channel_label
from register.words.labels import CLOSURE_LABELS
from register.words.steps import level_label


def facts_of(case: Case) -> list[DescriptionRow]:
    """Return the properties of a report that have a value, in the order of the page."""
    return [DescriptionRow(label, value) for label, value in _facts(case) if value]


def _facts(case: Case) -> Iterator[tuple[str, str]]:
    report, names = case.report, case.names
    yield _("Nomor"), report.number
    yield _("Jenis"), report.class_label
    yield _("Kategori"), names.category_name
    yield _("Lokasi kejadian"), names.place
    yield _("Keterangan tempat"), report.place
    yield _("Titik peta"), _point(case)
    yield _("Tanggal kejadian"), short_day(report.event_on) if report.event_on else ""
    yield _("Keterbukaan"), _visibility(case)
    yield _("Ditangani"), names.agency_name or _("Admin Nasional")
    yield _("Instansi yang berwenang"), _intended(case)
    yield _("Unit"), names.unit_name
    yield _("Eskalasi"), level_label(report.escalation, agency_id=report.agency_id)
    yield _("Dikembalikan"), _times(report.return_count)
    yield _("Teguran"), _times(report.nudges)
    yield _("Pendukung"), str(report.supporters or "")
    yield _("Kanal"), _channel(case)
    yield _("Diterima"), long_moment(report.submitted_at, names.zone)
    yield _("Dinyatakan lengkap"), _moment(case, "complete_at")
    yield _("Ditutup"), _moment(case, "closed_at")
    yield _("Penutupan"), _closure(case)
    yield (
        _("Nilai pelapor"),
        _("{rating} dari 5").format(rating=report.rating) if report.rating else "",
    )


def _point(case: Case) -> str:
    report = case.report
    return f"{report.latitude}, {report.longitude}" if report.latitude is not None else ""


def _channel(case: Case) -> str:
    label = channel_label(case.report.channel)
    if case.report.entered_by_id is None:
        return label
    return _("{channel}, dicatat petugas").format(channel=label)


def _intended(case: Case) -> str:
    is_elsewhere = case.report.intended_agency_id != case.report.agency_id
    return case.names.intended_name if is_elsewhere else ""


def _visibility(case: Case) -> str:
    parts = [case.report.visibility_label]
    if case.report.supervisory:
        parts.append(_("berkadar pengawasan"))
    return ", ".join(parts)


def _times(count: int) -> str:
    return ngettext("{count} kali", "{count} kali", count).format(count=count) if count else ""


def _moment(case: Case, column: str) -> str:
    found = getattr(case.report, column)
    return long_moment(found, case.names.zone) if found else ""


def _closure(case: Case) -> str:
    return str(CLOSURE_LABELS[Closure(case.report.closure)]) if case.report.closure else ""
