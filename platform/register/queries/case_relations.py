"""Whom and what else a report concerns: units, other agencies, reports merged into it."""

from dataclasses import dataclass

from register.models import Report
from register.queries.case import Case
from register.queries.doors import visible_reports
from tenants.models import Agency
from tenants.teams.models import Unit

MOST_MERGED = 20


@dataclass(frozen=True, slots=True)
class Relations:
    """Names of supporting units, reported units and joint agencies, and the reports merged into it."""

    supporting: tuple[str, ...]
    reported: tuple[str, ...]
    joint: tuple[str, ...]
    merged: tuple[Report, ...]


def read_relations(case: Case) -> Relations:
    """Return what else a report concerns: a statement for each of the three only where there is any."""
    report = case.report
    units = _units(case)
    return Relations(
        supporting=tuple(units[pk] for pk in report.supporting_unit_ids if pk in units),
        reported=tuple(units[pk] for pk in report.reported_unit_ids if pk in units),
        joint=_joint(report.joint_agency_ids),
        merged=_merged(case),
    )


def _units(case: Case) -> dict[int, str]:
    wanted = {*case.report.supporting_unit_ids, *case.report.reported_unit_ids}
    # Units are numbered in each agency's own schema: another's number means nothing here.
    if not wanted or case.actor.agency_id is None or not case.is_own:
        return {}
    return dict(Unit.objects.filter(pk__in=wanted).values_list("pk", "name"))


def _joint(ids: list[int]) -> tuple[str, ...]:
    if not ids:
        return ()
    found = Agency.objects.filter(pk__in=ids).order_by("name")
    return tuple(found.values_list("name", flat=True))


def _merged(case: Case) -> tuple[Report, ...]:
    # Merging counts a supporter: without one, nothing has been merged.
    if not case.report.supporters:
        return ()
    found = visible_reports(case.actor).filter(master=case.report)
    return tuple(found.order_by("-submitted_at", "-pk").defer("body")[:MOST_MERGED])
