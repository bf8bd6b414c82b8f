"""What has been settled lately, for all to see."""

from register.models import Report
from register.rules.states import State

# What a line of a list says.
SHOWN = (
    "number",
    "title",
    "report_class",
    "state",
    "region_code",
    "agency_id",
    "submitted_at",
    "closed_at",
    "supporters",
)


def latest_settled(*, most: int, agency_id: int | None = None) -> list[Report]:
    """Return the published reports that were closed last, of all or of one agency, latest first."""
    closed = Report.objects.filter(published=True, state=State.CLOSED)
    if agency_id is not None:
        closed = closed.filter(agency_id=agency_id)
    shown = closed.only(*SHOWN)
    return list(shown.order_by("-closed_at", "-id")[:most])
