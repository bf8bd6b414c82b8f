"""Give an agency of the demo its decree, units, liaison officers, procedures and ready replies."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from casework.actions.keep_reply import keep_reply
from casework.actions.record_sop import record_sop
from demo.content.agencies import DemoAgency, DemoMember, DemoUnit, team_of, units_of
from demo.content.decrees import signing_of
from demo.content.replies import REPLIES
from demo.content.sops import PARTS, sops_of
from register.rules.actors import Actor, Role
from tenants.actions.add_unit import add_unit
from tenants.actions.appoint_liaison import appoint_liaison
from tenants.actions.record_decree import NamedPerson, record_decree
from tenants.models import Agency
from tenants.scope import of_agency, scope
from tenants.teams.models import Decree, Unit
from tenants.teams.models.decree_member import Duty, PlaceInTeam

# What the positions of the demo say of somebody's place in the coordination team.
_PLACES = (("(Ketua)", PlaceInTeam.CHAIR.value), ("(Sekretaris)", PlaceInTeam.SECRETARY.value))


def staff_agency(*, agency: Agency, told: DemoAgency, user_ids: Mapping[str, int]) -> None:
    """Write all of it, unless the decree is there already. user_ids: by address."""
    if told.decree is None:
        return
    with scope(of_agency(agency)):
        if Decree.objects.filter(number=told.decree.number).exists():
            return
        unit_by_code = {unit.code: _add_unit(unit, user_ids) for unit in units_of(told.slug)}
        record_decree(
            number=told.decree.number,
            signed_on=told.decree.signed_on,
            title=told.decree.title,
            signer=told.decree.signer,
            valid_from=told.decree.signed_on,
            people=_named(told.slug, user_ids, unit_by_code),
            **signing_of(told),
        )
        for sop in sops_of(told.slug):
            record_sop(
                number=sop.number,
                title=sop.title,
                steps=sop.steps,
                valid_from=sop.valid_from,
                report_class=sop.report_class,
                legal_basis=sop.legal_basis,
                parts=PARTS,
            )
        _keep_replies(agency, since=told.decree.signed_on)


def _keep_replies(agency: Agency, *, since: date) -> None:
    admin = Actor(roles=frozenset({Role.ADMIN}), agency_id=agency.pk)
    at = datetime.combine(since, time(9), tzinfo=ZoneInfo(agency.time_zone))
    for reply in REPLIES:
        keep_reply(reply=reply, by=admin, at=at)


def unit_ids(agency: Agency) -> dict[str, int]:
    """Return the numbers of the agency's units by code."""
    with scope(of_agency(agency)):
        return dict(Unit.objects.values_list("code", "pk"))


def _add_unit(told: DemoUnit, user_ids: Mapping[str, int]) -> int:
    unit = add_unit(name=told.name, kind=told.kind, code=told.code)
    for liaison in told.liaisons:
        appoint_liaison(
            user_id=user_ids[liaison.email], unit_id=unit.pk, is_substitute=liaison.is_substitute
        )
    return unit.pk


def _named(
    slug: str, user_ids: Mapping[str, int], unit_by_code: Mapping[str, int]
) -> list[NamedPerson]:
    team = [_of_the_team(one, user_ids.get(one.email)) for one in team_of(slug)]
    liaisons = [
        NamedPerson(
            one.name,
            f"{one.position}, {unit.name}",
            Duty.LIAISON_OFFICER.value,
            user_id=user_ids.get(one.email),
            unit_id=unit_by_code[unit.code],
            is_substitute=one.is_substitute,
            email=one.email,
        )
        for unit in units_of(slug)
        for one in unit.liaisons
    ]
    return [*team, *liaisons]


def _of_the_team(told: DemoMember, user_id: int | None) -> NamedPerson:
    mark, place = next((each for each in _PLACES if each[0] in told.position), ("", ""))
    # The paper says the place in a column of its own.
    position = told.position.removesuffix(mark).rstrip()
    return NamedPerson(
        told.name, position, told.duty, user_id=user_id, place_in_team=place, email=told.email
    )
