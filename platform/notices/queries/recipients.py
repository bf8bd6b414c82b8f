"""Which officers a letter goes to, in the scope SYSTEM.

A supervisory report is the Inspektorat's and its examiners' alone; nobody who is named in it, or
whose unit is, hears of it (LIFECYCLE invariant 8).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.db.models import Q

from kernel.local_time import local_day
from notices.letters.names import Whom
from register.models import Proposal, Report, ReportEvent
from register.rules.states import AT_DESK, State
from tenants.models import Agency, Membership
from tenants.queries.absences import away_here
from tenants.scope import of_agency, scope
from tenants.teams.models import LiaisonOfficer
from tenants.teams.rules.standing_in import with_substitutes

ADMINS = ("ADM", "KOM", "ORG", "INS")
SUPERVISORY = ("INS", "EXM")


@dataclass(frozen=True, order=True)
class Officer:
    """A person at the desk they hear of it at; agency_id: None at the national desk."""

    user_id: int
    agency_id: int | None


def officers_told(whom: Whom, *, event: ReportEvent, report: Report) -> list[Officer]:
    """Return who a line means for one event, whoever did it and whoever is named left out."""
    found = _FINDERS[whom](event, report)
    kept_away = {event.actor_id, *(report.reported_user_ids if report.supervisory else ())}
    return sorted({officer for officer in found if officer.user_id not in kept_away})


def _members(agency_id: int | None, roles: Iterable[str]) -> list[Officer]:
    desk = Q(agency_id=agency_id) if agency_id else Q(agency__isnull=True)
    held = Membership.objects.filter(desk, role__in=list(roles), is_active=True)
    return [Officer(user_id, agency_id) for user_id in held.values_list("user_id", flat=True)]


def _desk(_event: ReportEvent, _report: Report) -> list[Officer]:
    return _members(None, ["NAT"])


def _admins_of(agency_id: int | None, report: Report) -> list[Officer]:
    if agency_id is None:
        return []
    return _members(agency_id, SUPERVISORY if report.supervisory else ADMINS)


def _holder(event: ReportEvent, report: Report) -> list[Officer]:
    return _admins_of(event.to_agency_id, report)


def _former(event: ReportEvent, report: Report) -> list[Officer]:
    moved = event.from_agency_id != event.to_agency_id
    return _admins_of(event.from_agency_id, report) if moved else []


def _joint(event: ReportEvent, report: Report) -> list[Officer]:
    return [each for pk in report.joint_agency_ids for each in _admins_of(pk, report)]


def _leadership(event: ReportEvent, report: Report) -> list[Officer]:
    if event.to_agency_id is None:
        return _desk(event, report)
    return _members(event.to_agency_id, SUPERVISORY if report.supervisory else ("LEAD", "INS"))


def _parent(event: ReportEvent, report: Report) -> list[Officer]:
    if report.supervisor_id is None or report.supervisory:
        return _desk(event, report)
    return _members(report.supervisor_id, ["PRV"])


def _ombudsman(_event: ReportEvent, report: Report) -> list[Officer]:
    return _members(report.ombudsman_id, ["OMB"]) if report.ombudsman_id else []


def _unit(event: ReportEvent, report: Report) -> list[Officer]:
    agency_id = event.to_agency_id
    units = {pk for pk in (event.unit_id, *report.supporting_unit_ids) if pk is not None}
    if report.supervisory:
        units -= set(report.reported_unit_ids)
    if agency_id is None or not units:
        return []
    agency = Agency.objects.get(pk=agency_id)
    day = local_day(event.at, ZoneInfo(agency.time_zone))
    with scope(of_agency(agency)):
        answering = LiaisonOfficer.objects.filter(unit_id__in=units, is_active=True)
        users = with_substitutes(set(answering.values_list("user_id", flat=True)), away_here(day))
    return [each for each in _members(agency_id, ["LIA"]) if each.user_id in users]


def _acting(event: ReportEvent, report: Report) -> list[Officer]:
    if event.to_agency_id is None or event.to_state in AT_DESK:
        return _desk(event, report)
    at_agency = event.to_state == State.AGENCY_REVIEW
    return ([] if at_agency else _unit(event, report)) or _holder(event, report)


def _approver(event: ReportEvent, report: Report) -> list[Officer]:
    proposal = Proposal.objects.filter(pk=event.data.get("proposal_id")).first()
    if proposal is None or proposal.approver == "NAT":
        return _desk(event, report)
    if report.supervisory:
        return _members(proposal.agency_id, ["INS"])
    return _members(proposal.agency_id, ADMINS if proposal.approver == "ADM" else ["LEAD"])


def _proposer(event: ReportEvent, _report: Report) -> list[Officer]:
    proposal = Proposal.objects.filter(pk=event.data.get("proposal_id")).first()
    if proposal is None or proposal.proposed_by is None:
        return []
    return [Officer(proposal.proposed_by, proposal.agency_id)]


_FINDERS: dict[Whom, Callable[[ReportEvent, Report], list[Officer]]] = {
    Whom.ADMINS: _holder,
    Whom.UNIT: _unit,
    Whom.ACTING: _acting,
    Whom.LEADERSHIP: _leadership,
    Whom.PROVINCE: _parent,
    Whom.NATIONAL: _desk,
    Whom.OMBUDSMAN: _ombudsman,
    Whom.FORMER: _former,
    Whom.JOINT: _joint,
    Whom.APPROVER: _approver,
    Whom.PROPOSER: _proposer,
}
