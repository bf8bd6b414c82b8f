"""The page of one decree: what it says, what it lacks, what can be done with it."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from agency_console.decrees.what_next import tools_of, waits_of
from kernel.local_time import local_day
from look.description import DescriptionRow
from look.moments import short_day
from look.navigation import NavLink
from register.views.visit import Visit, zone_of
from tenants.models.membership import MemberRole
from tenants.queries.decree_pages import decree_of, people_named, standing_of
from tenants.teams.models import Decree, DecreeMember
from tenants.teams.models.decree_member import Duty
from tenants.teams.rules.standing import Standing
from tenants.teams.words.decrees import MARKS, STANDINGS
from tenants.teams.words.team_places import place_label

READERS = (MemberRole.ADM, MemberRole.LEAD, MemberRole.EXM)


def today_of(visit: Visit) -> date:
    """Return the day on the agency's clocks."""
    return local_day(visit.at, ZoneInfo(zone_of(visit.staff)))


def decree_or_404(decree_id: int) -> Decree:
    """Return the decree of this number."""
    decree = decree_of(decree_id)
    if decree is None:
        raise Http404
    return decree


def crumbs(visit: Visit, decree: Decree, title: str) -> tuple[NavLink, ...]:
    """Return the way to a page of a decree."""
    page = visit.url("decree-detail", decree.pk)
    return (
        NavLink(_("SK tim"), visit.url("decree-list")),
        NavLink(str(decree), page),
        NavLink(title, ""),
    )


def draw_decree(visit: Visit, decree: Decree, *, refused: str = "") -> HttpResponse:
    """Render the page of a decree. refused: why what was asked for was not done; 409."""
    people, standing = people_named(decree), standing_of(decree, day=today_of(visit))
    context: dict[str, Any] = {
        "decree": decree,
        "standing": STANDINGS[standing],
        "mark": MARKS[standing],
        "is_expired": standing is Standing.EXPIRED,
        "facts": list(_facts(decree)),
        "team": [(one, place_label(one.duty, one.place_in_team)) for one in _team(people)],
        "liaisons": _by_unit(people),
        "refused": refused,
        "pdf_url": visit.url("decree-paper", decree.pk, "pdf"),
        "docx_url": visit.url("decree-paper", decree.pk, "docx"),
        "file_url": visit.url("decree-file", decree.pk) if decree.file_path else "",
        "crumbs": (NavLink(_("SK tim"), visit.url("decree-list")), NavLink(str(decree), "")),
        **(tools_of(visit, decree) if decree.is_draft else waits_of(visit, decree, people)),
    }
    status = 409 if refused else None
    return visit.page(
        "agency_console/decree/page.html", context, here=visit.url("decree-list"), status=status
    )


def _team(people: list[DecreeMember]) -> list[DecreeMember]:
    return [one for one in people if one.duty != Duty.LIAISON_OFFICER]


def _by_unit(people: list[DecreeMember]) -> list[tuple[str, list[str]]]:
    found: dict[str, list[str]] = {}
    for one in people:
        if one.duty == Duty.LIAISON_OFFICER:
            name = f"{one.name} ({_('pengganti')})" if one.is_substitute else one.name
            told = f"{name}, {one.phone}" if one.phone else name
            found.setdefault(one.unit.name if one.unit else "", []).append(told)
    return list(found.items())


def _facts(decree: Decree) -> Iterator[DescriptionRow]:
    yield DescriptionRow(_("Nomor"), decree.number)
    yield DescriptionRow(
        _("Tingkat"), decree.unit.name if decree.unit else str(decree.get_tier_display())
    )
    yield DescriptionRow(
        _("Penanda tangan"), ", ".join(filter(None, (decree.signer, decree.signer_position)))
    )
    yield DescriptionRow(_("Ditetapkan di"), decree.place)
    for label, day in (
        (_("Tanggal ditetapkan"), decree.signed_on),
        (_("Berlaku sejak"), decree.valid_from),
        (_("Berlaku sampai"), decree.valid_to),
    ):
        yield DescriptionRow(label, short_day(day) if day else "")
    if decree.supersedes:
        yield DescriptionRow(_("Menggantikan SK"), str(decree.supersedes))
