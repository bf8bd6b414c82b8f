"""Load the demo: agencies, people, and reports that live their stories up to now."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from demo.actions.ask_for_bodies import ask_for_bodies
from demo.actions.ask_for_succession import ask_for_succession
from demo.actions.keep_unit_rules import keep_unit_rules
from demo.actions.mark_absences import mark_absences
from demo.actions.open_accounts import Accounts
from demo.actions.set_up_agencies import set_up_agencies
from demo.actions.set_up_categories import set_up_categories
from demo.actions.set_up_desk_replies import set_up_desk_replies
from demo.actions.set_up_rules import set_up_rules
from demo.actions.staff_agency import staff_agency, unit_ids
from demo.actions.tell_reports import tell_reports
from demo.actions.write_decrees import write_decrees
from demo.actions.write_procedures import write_procedures
from demo.content.agencies import agencies, units_of
from demo.content.people import national_desk, reporters, staff_of
from demo.content.reports import DemoReport, reports
from demo.queries.told import gone_wrong, told_keys
from demo.quiet import quiet
from demo.side_by_side import side_by_side
from demo.telling.cast import AgencyCast, Cast
from demo.whole_or_nothing import without_savepoints
from register.rules.actors import Actor, Role
from tenants.models import Agency
from tenants.models.agency import AgencyKind

Say = Callable[[str], None]
Show = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many reports were told now, and what is not as its story says."""

    told: int
    mistakes: tuple[str, ...]


def load_demo(
    *,
    at: datetime,
    say: Say,
    show: Show,
    keys: Collection[str] | None = None,
    processes: int = 1,
) -> Loaded:
    """Load what is missing; once everything is there, do nothing.

    at: the moment at which every story has arrived. keys: only these reports and the agencies
    they need, all for None. processes: how many tell reports at once; more than one only where
    nothing else runs in this process. Broken off, it goes on where it was the next time.
    """
    wanted = _wanted(keys)
    there = told_keys(wanted)
    missing = [report for report in wanted if report.key not in there]
    if not missing:
        return Loaded(0, ())
    with quiet(), without_savepoints():
        cast = _set_the_stage(
            _needed(wanted, everywhere=keys is None), at=at, say=say, show=show, processes=processes
        )
        set_up_rules(by=cast.desk[0], at=at)
        set_up_desk_replies(by=cast.desk[0], at=at)
        ask_for_bodies(by=cast.desk[0], at=at)
        ask_for_succession(by=cast.desk[0], at=at)
        say(f"Reports: {len(missing)} stories, told by their real steps")
        mistakes = tell_reports(missing, cast=cast, at=at, show=show, processes=processes)
    mistakes += gone_wrong(missing, at=at)
    return Loaded(len(missing), tuple(mistakes))


def _wanted(keys: Collection[str] | None) -> list[DemoReport]:
    if keys is None:
        return list(reports().values())
    masters = {reports()[key].master for key in keys} - {""}
    return [report for key, report in reports().items() if key in keys or key in masters]


def _needed(wanted: Iterable[DemoReport], *, everywhere: bool) -> frozenset[str]:
    if everywhere:
        return frozenset(agencies())
    named = {slug for report in wanted for slug in report.agencies()}
    parents = {agencies()[slug].parent_slug for slug in named} - {""}
    watching = {slug for slug, told in agencies().items() if told.kind == AgencyKind.OMBUDSMAN}
    return frozenset(named | parents | watching)


def _set_the_stage(
    slugs: Collection[str], *, at: datetime, say: Say, show: Show, processes: int
) -> Cast:
    say(f"Categories: {set_up_categories()}")
    say(f"Agencies: {len(slugs)}, each with a schema of its own")
    made = set_up_agencies(slugs=slugs, at=at, show=show)
    say("Accounts, decrees, units and procedures")
    accounts = Accounts(at=at)
    accounts.open(reporters(), agency=None, staff=False)
    accounts.open(national_desk(), agency=None, staff=True)

    def people(agency: Agency) -> tuple[str, AgencyCast]:
        accounts.open(staff_of(agency.slug), agency=agency, staff=True)
        staff_agency(agency=agency, told=agencies()[agency.slug], user_ids=accounts.ids)
        write_procedures(agency=agency, user_ids=accounts.ids, at=at)
        mark_absences(agency=agency, user_ids=accounts.ids, at=at)
        write_decrees(agency=agency, user_ids=accounts.ids, at=at)
        keep_unit_rules(agency=agency, user_ids=accounts.ids, at=at)
        return agency.slug, _cast_of(agency, accounts.ids)

    casts: dict[str, AgencyCast] = {}
    for slug, cast in side_by_side(people, list(made.values()), processes=processes):
        casts[slug] = cast
        show(len(casts), len(made))
    return Cast(
        desk=tuple(_actor(one.email, one.name, one.roles, accounts.ids) for one in national_desk()),
        agencies=casts,
        reporters={one.email: accounts.ids[one.email] for one in reporters()},
    )


def _cast_of(agency: Agency, ids: dict[str, int]) -> AgencyCast:
    slug, units = agency.slug, unit_ids(agency)
    people = tuple(
        _actor(one.email, one.name, one.roles, ids, agency_id=agency.pk) for one in staff_of(slug)
    )
    liaisons = {
        unit.code: tuple(
            _actor(
                one.email,
                one.name,
                (Role.LIAISON,),
                ids,
                agency_id=agency.pk,
                unit_ids=frozenset({units[unit.code]}),
            )
            for one in sorted(unit.liaisons, key=lambda one: one.is_substitute)
        )
        for unit in units_of(slug)
    }
    return AgencyCast(agency, people, units, liaisons)


def _actor(
    email: str,
    name: str,
    roles: Iterable[str],
    ids: dict[str, int],
    *,
    agency_id: int | None = None,
    unit_ids: frozenset[int] = frozenset(),
) -> Actor:
    return Actor(
        roles=frozenset(Role(role) for role in roles),
        user_id=ids[email],
        agency_id=agency_id,
        unit_ids=unit_ids,
        name=name,
    )
