"""What the desk reads of a split or a merger: from whom to whom, how many reports, how far."""

from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from accounts.queries.accounts import names_of
from look.description import DescriptionRow
from look.moments import long_moment, short_day
from regions.queries.regions import place_names
from register.queries.succession_reach import Reach, reach_of
from register.rules.refusals import Refusal
from register.views.visit import Visit, zone_of
from register.words.refusals import sentence
from tenants.bodies.models import Succession, SuccessionPart, SuccessionState
from tenants.bodies.queries.successions import locals_of
from tenants.scope import SIGN_IN, scope


class Line(NamedTuple):
    kind: str
    told: str
    state: str
    asked: str
    url: str


class PartLine(NamedTuple):
    """One part: from whom to whom, which regions, and how many reports.

    refused: those that the table kept when all had been gone through, each with its address and why.
    """

    part: SuccessionPart
    former_url: str
    successor_url: str
    below: list[str]
    reach: Reach
    refused: list[tuple[str, str, str]]


def progress_of(law: Succession, parts: list[PartLine]) -> dict[str, Any]:
    """Return how far the reports have come; a page that watches them asks again until none goes."""
    going = sum(line.reach.going + line.reach.handed for line in parts)
    moved = sum(line.part.moved + line.part.handed for line in parts)
    handing = sum(line.reach.handed for line in parts)
    is_moving = law.state == SuccessionState.MOVING
    is_through = law.turns > 0 and not any(line.part.after_id for line in parts)
    return {
        "is_moving": is_moving,
        "moved": moved,
        "total": moved + going,
        "waiting": sum(line.reach.waiting for line in parts),
        "is_watched": is_moving and (handing > 0 if is_through else going > 0),
    }


def part_line(visit: Visit, part: SuccessionPart) -> PartLine:
    names = place_names(part.region_codes)
    below = [f"{names.get(code, code)} ({code})" for code in part.region_codes]
    if not below and _is_ahead(part):
        below = [body.name for body in locals_of(part).order_by("name")]
    return PartLine(
        part,
        visit.url("body", part.former_id),
        visit.url("body", part.successor_id),
        below,
        reach_of(part),
        [] if part.after_id else [_kept(visit, *each) for each in part.refused],
    )


def _kept(visit: Visit, number: str, why: str) -> tuple[str, str, str]:
    return number, visit.url("report-detail", number), sentence(Refusal(why))


def _is_ahead(part: SuccessionPart) -> bool:
    return part.succession.state == SuccessionState.ASKED


def line_of(visit: Visit, law: Succession) -> Line:
    return Line(
        law.get_kind_display(),
        told_of(law),
        law.get_state_display(),
        long_moment(law.asked_at, zone_of(visit.staff)),
        visit.url("succession", law.pk),
    )


def told_of(law: Succession) -> str:
    """Return from whom to whom: the names of those that give, and of the one that receives."""
    parts = list(law.parts.all())
    formers = ", ".join(part.former.short_name for part in parts)
    return f"{formers} → {parts[0].successor.short_name}" if parts else ""


def facts_of(visit: Visit, law: Succession) -> tuple[DescriptionRow, ...]:
    zone = zone_of(visit.staff)
    with scope(SIGN_IN):
        names = names_of([law.asked_by, law.confirmed_by or 0])
    return (
        DescriptionRow(_("Keadaan"), law.get_state_display()),
        DescriptionRow(_("Dasar hukum"), f"{law.law} ({short_day(law.law_date)})"),
        DescriptionRow(_("Berlaku sejak"), short_day(law.holds_from)),
        DescriptionRow(_("Diajukan oleh"), names.get(law.asked_by, "")),
        DescriptionRow(_("Diajukan"), long_moment(law.asked_at, zone)),
        DescriptionRow(_("Disahkan oleh"), names.get(law.confirmed_by or 0, "")),
        DescriptionRow(_("Terakhir berubah"), long_moment(law.changed_at, zone)),
    )
