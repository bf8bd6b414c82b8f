"""A line of the table in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from look.charts.numbers import dash, days, whole
from look.moments import short_day
from onboarding.connectivity.models import Line
from onboarding.connectivity.rules.snapshot_cells import NO_DAYS, may_be_day_first
from onboarding.connectivity.rules.standing_kind import kind_of
from onboarding.connectivity.words.labels import STANDING_LABELS, STANDING_MARKS
from tenants.models.agency import AgencyKind

DESK = "desk"


@dataclass(frozen=True, slots=True)
class Row:
    """One line as a page shows it. notes: sentences on what its numbers do not say."""

    name: str
    url: str
    kind: str
    standing: str
    mark: str
    decree: str
    account: str
    seen: str
    complaints: str
    follow_up: str
    waiting: str
    in_process: str
    done: str
    other: str
    notes: tuple[str, ...]


def row_of(line: Line, *, to: Callable[[str], str], least: int) -> Row:
    """Return a line in words. to: an agency's page; least: of how many answers a median is shown."""
    standing = kind_of(has_decree=line.has_decree, has_account=line.has_account)
    return Row(
        name=name_of(line),
        url=to(line.slug) if line.slug else "",
        kind=str(AgencyKind(line.kind).label) if line.kind else "",
        standing=str(STANDING_LABELS[standing]) if line.is_body else "",
        mark=STANDING_MARKS[standing],
        decree=_decree(line),
        account=_("Ada") if line.has_account else _not_yet(line),
        seen=short_day(line.last_sign_in) if line.last_sign_in else dash(),
        complaints=_number(line.complaints),
        follow_up=_follow_up(line, least),
        waiting=_number(line.waiting),
        in_process=_number(line.in_process),
        done=_number(line.done),
        other=_number(line.other),
        notes=tuple(notes_of(line)),
    )


def name_of(line: Line) -> str:
    """Return the name of a line; what is no body is called by what it is."""
    if line.code == DESK:
        return _("Admin Nasional (belum di instansi)")
    return line.name if line.is_body else _("Belum ada")


def notes_of(line: Line) -> Iterator[str]:
    """Yield what is to be said of an imported line, so that no gap looks like a number."""
    if line.raw is None:
        return
    if not line.is_body:
        yield _("Tidak ada pemerintah daerah di provinsi ini yang memiliki SK dan akun.")
    if line.unexplained > 0:
        yield _("%(number)s pengaduan tidak terjelaskan oleh kolom statusnya.") % {
            "number": whole(line.unexplained)
        }
    if line.unexplained < 0:
        yield _("Kolom statusnya %(number)s lebih banyak daripada pengaduannya.") % {
            "number": whole(-line.unexplained)
        }
    if line.raw["col9_unlabelled"]:
        yield _("Kolom tanpa judul berisi %(cell)s.") % {"cell": line.raw["col9_unlabelled"]}
    if may_be_day_first(line.raw["last_login"]):
        yield _("Tertulis %(cell)s; dibaca bulan/hari/tahun.") % {"cell": line.raw["last_login"]}
    if line.is_body and not line.kind:
        yield _("Nama ini tidak ada dalam daftar wilayah.")


def _decree(line: Line) -> str:
    if not line.has_decree:
        return _not_yet(line)
    if not line.decree_number:
        return _("Ada")
    if line.decree_on is None:
        return line.decree_number
    return _("%(number)s, %(day)s") % {
        "number": line.decree_number,
        "day": short_day(line.decree_on),
    }


def _not_yet(line: Line) -> str:
    return _("Belum ada") if line.is_body else dash()


def _follow_up(line: Line, least: int) -> str:
    if line.raw is not None:
        return _("tidak ada") if line.raw["rtl_days"] == NO_DAYS else days(line.follow_up_days)
    return days(line.follow_up_days) if (line.follow_up_of or 0) >= least else dash()


def _number(number: int | None) -> str:
    return dash() if number is None else whole(number)
