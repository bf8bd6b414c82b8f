"""What an agency tells everybody of its inside: its units and its procedures."""

from dataclasses import dataclass
from datetime import date

from casework.models import SopVersion
from casework.queries.procedures import NoSuchProcedure, in_force, procedures_in_force, with_unit
from tenants.models import Agency
from tenants.scope import of_agency, scope
from tenants.teams.models import Unit

MOST_UNITS = 200


@dataclass(frozen=True, slots=True)
class PublicFace:
    """Names of active units, and the procedures in force, the agency's own first."""

    units: tuple[str, ...]
    procedures: tuple[SopVersion, ...]


def public_face(agency: Agency, *, today: date) -> PublicFace:
    """Read it in the agency's own scope, whatever scope is open; two statements on rows.

    No officer, no assignment, no note and no draft is read. Who has not gone live shows nothing yet.
    """
    if not agency.is_onboarded:
        return PublicFace((), ())
    with scope(of_agency(agency), savepoint=False):
        units = Unit.objects.filter(is_active=True).order_by("name").values_list("name", flat=True)
        return PublicFace(tuple(units[:MOST_UNITS]), tuple(procedures_in_force(today)))


def public_procedure(agency: Agency, procedure_id: int, *, today: date) -> SopVersion:
    """Return a procedure in force, read as its list is.

    :raises NoSuchProcedure: there is none that everybody may read
    """
    if not agency.is_onboarded:
        raise NoSuchProcedure
    with scope(of_agency(agency), savepoint=False):
        row = in_force(with_unit(), today).filter(document_id=procedure_id).first()
    if row is None:
        raise NoSuchProcedure
    return row
