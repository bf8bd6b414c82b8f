"""The units and officers of an agency who may be named as those a report complains of.

Source: LIFECYCLE invariant 8
"""

from contextlib import nullcontext

from register.rules.actors import Actor, Role
from register.words.steps import ROLE_LABELS
from tenants.models import Agency
from tenants.queries.members import members_here
from tenants.queries.units import active_units
from tenants.scope import of_agency, scope

Choices = tuple[tuple[str, str], ...]


def parties_of(agency_id: int, *, actor: Actor) -> dict[str, Choices]:
    """Return an agency's active units and officers, by the names of StepChoices; three statements.

    An officer names their own agency's, the national desk those of the agency it deals with; of one
    that is not active nobody reads or handles a report.
    """
    agency = Agency.objects.filter(pk=agency_id).first()
    if agency is None or not agency.is_active or actor.agency_id not in (None, agency_id):
        return {}
    here = actor.agency_id == agency_id
    with nullcontext() if here else scope(of_agency(agency), savepoint=False):
        units = tuple((str(unit.pk), unit.name) for unit in active_units())
        return {"reportable_units": units, "reportable_officers": _officers()}


def _officers() -> Choices:
    """Each officer once, with all their roles."""
    names: dict[int, str] = {}
    roles: dict[int, list[str]] = {}
    for member in members_here():
        names[member.user_id] = member.full_name
        roles.setdefault(member.user_id, []).append(str(ROLE_LABELS[Role(member.role)]))
    return tuple((str(pk), " · ".join((name, *roles[pk]))) for pk, name in names.items())
