"""The only doors to reports for a person: row-level security first, then the person's own reach.

Source: STYLE 3, LIFECYCLE invariant 8
"""

from django.db.models import Q, QuerySet

from register.models import Report
from register.rules.actors import Actor, Role
from register.rules.states import State


class NoSuchReport(LookupError):
    """There is no such report, or none that this person may see; which of the two is not said."""


def visible_reports(actor: Actor) -> QuerySet[Report]:
    """Return the reports this person may see, in the scope that is open.

    An agency's liaison officers see what lies with their units, its Inspektorat and examiners the
    supervisory ones as well, nobody one in which they or their unit are named.
    """
    found = Report.objects.exclude(_named(actor))
    if actor.agency_id is None:
        return found
    if actor.has(Role.OMBUDSMAN):
        return found.filter(ombudsman_id=actor.agency_id)
    reach = _own_reach(actor)
    if actor.has(Role.PROVINCE):
        reach |= Q(supervisor_id=actor.agency_id, escalation__gte=1)
    return found.filter(reach) if reach else found.none()


def get_report_for(*, actor: Actor, number: str) -> Report:
    """Return one report by its number.

    :raises NoSuchReport: not there, or not for this person
    """
    report = visible_reports(actor).filter(number=number).first()
    if report is None:
        raise NoSuchReport
    return report


def _own_reach(actor: Actor) -> Q:
    """Return what a person reaches of their own agency's reports, nothing as an empty condition."""
    own = Q(agency_id=actor.agency_id) | Q(joint_agency_ids__contains=[actor.agency_id])
    reach = Q()
    if actor.has(Role.ADMIN, Role.LEADER):
        reach |= own & Q(supervisory=False)
    if actor.has(Role.INSPECTORATE, Role.EXAMINER):
        reach |= own & Q(supervisory=True)
    if actor.has(Role.LIAISON):
        reach |= _of_units(actor)
    return reach


def _of_units(actor: Actor) -> Q:
    units = sorted(actor.unit_ids)
    lead_or_supporting = Q(unit_id__in=units) | Q(supporting_unit_ids__overlap=units)
    return Q(agency_id=actor.agency_id) & lead_or_supporting & ~Q(state=State.AGENCY_REVIEW)


def _named(actor: Actor) -> Q:
    """Return the supervisory reports that name the person or their unit (invariant 8)."""
    named = Q(reported_user_ids__contains=[actor.user_id])
    if actor.unit_ids:
        named |= Q(reported_unit_ids__overlap=sorted(actor.unit_ids))
    return Q(supervisory=True) & named
