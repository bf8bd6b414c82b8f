"""What the pages of units show: the tree with its load, officers with theirs, and one unit."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from casework.queries.workload import Load, load_by_unit, load_of
from kernel.local_time import local_day
from regions.queries.calendar import working_calendar
from tenants.actions.keep_unit import NoSuchUnit
from tenants.models import Agency
from tenants.queries.absences import AbsenceEntry, absences_of
from tenants.queries.unit_directory import UnitEntry, UnitOfficer, officers_on, unit_directory
from tenants.teams.models import Unit


@dataclass(frozen=True, slots=True)
class OfficerLoad:
    """One person with all of their units and what waits there."""

    user_id: int
    name: str
    absence: str
    units: tuple[str, ...]
    load: Load


@dataclass(frozen=True, slots=True)
class UnitsPage:
    """units: with what waits with each. officers: who answers for any, by name."""

    units: tuple[tuple[UnitEntry, Load], ...]
    officers: tuple[OfficerLoad, ...]


@dataclass(frozen=True, slots=True)
class UnitPage:
    """One unit. absences: of its officers, from today on."""

    unit: Unit
    officers: tuple[UnitOfficer, ...]
    absences: tuple[AbsenceEntry, ...]
    load: Load


def units_page(agency: Agency, *, at: datetime) -> UnitsPage:
    """Return all units of the agency whose scope is open; five statements, whatever their number."""
    directory = unit_directory(_today(agency, at))
    loads = _loads(agency, at)
    names = {unit.id: unit.name for unit in directory.units}
    return UnitsPage(
        tuple((unit, loads.get(unit.id, Load())) for unit in directory.units),
        tuple(_by_person(directory.officers, names, loads)),
    )


def unit_page(agency: Agency, unit_id: int, *, at: datetime) -> UnitPage:
    """Return one unit; six statements.

    :raises NoSuchUnit: the agency has none of this number
    """
    unit = Unit.objects.select_related("parent").filter(pk=unit_id).first()
    if unit is None:
        raise NoSuchUnit(unit_id)
    today = _today(agency, at)
    officers = officers_on(today, unit_id=unit_id)
    absences = absences_of([officer.user_id for officer in officers], since=today)
    load = _loads(agency, at).get(unit_id, Load())
    return UnitPage(unit, tuple(officers), tuple(absences), load)


def _today(agency: Agency, at: datetime) -> date:
    return local_day(at, ZoneInfo(agency.time_zone))


def _loads(agency: Agency, at: datetime) -> dict[int, Load]:
    calendar = working_calendar(agency_id=agency.pk, zone=agency.time_zone)
    return load_by_unit(calendar=calendar, at=at)


def _by_person(
    officers: tuple[UnitOfficer, ...], names: dict[int, str], loads: dict[int, Load]
) -> list[OfficerLoad]:
    units: dict[int, list[int]] = {}
    for officer in officers:
        units.setdefault(officer.user_id, []).append(officer.unit_id)
    people = {officer.user_id: officer for officer in officers}
    return [
        OfficerLoad(
            user_id,
            people[user_id].name,
            people[user_id].absence,
            tuple(sorted(names[unit] for unit in mine)),
            load_of(mine, loads),
        )
        for user_id, mine in units.items()
    ]
