"""What an agency tells everybody of its inside: its units and its procedures."""

from dataclasses import dataclass
from datetime import date

from casework.models import SopDocument
from tenants.models import Agency
from tenants.scope import of_agency, scope
from tenants.teams.models import Unit

MOST_UNITS = 200


@dataclass(frozen=True, slots=True)
class PublicFace:
    """Names of active units, and the procedures in force, the newest of each class."""

    units: tuple[str, ...]
    procedures: tuple[SopDocument, ...]


def public_face(agency: Agency, *, today: date) -> PublicFace:
    """Read it in the agency's own scope, whatever scope is open; two statements on rows.

    No officer, no assignment and no note is read. Who has not gone live shows nothing yet.
    """
    if not agency.is_onboarded:
        return PublicFace((), ())
    with scope(of_agency(agency), savepoint=False):
        units = Unit.objects.filter(is_active=True).order_by("name").values_list("name", flat=True)
        valid = SopDocument.objects.filter(valid_from__lte=today, unit_id=None)
        newest = valid.order_by("report_class", "-valid_from", "-pk").distinct("report_class")
        return PublicFace(tuple(units[:MOST_UNITS]), tuple(newest))
