"""What has been settled lately, for all to see."""

from register.models import Report
from register.rules.states import State


def latest_settled(*, most: int) -> list[Report]:
    """Return the published reports that were closed last, the latest first."""
    closed = Report.objects.filter(published=True, state=State.CLOSED)
    shown = closed.only("number", "title", "region_code", "agency_id", "closed_at", "rating")
    return list(shown.order_by("-closed_at", "-id")[:most])
