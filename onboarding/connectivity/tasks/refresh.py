"""The hourly calls: for the table, and for the alarms of agencies that nobody signs in to."""

from django.utils import timezone

from onboarding.connectivity.actions.call_for_alarms import call_for_alarms
from onboarding.connectivity.actions.call_for_count import call_for_count


def refresh_now() -> str:
    """Call for the round of this hour; what the schedule runs."""
    at = timezone.now()
    call_for_alarms(at=at)
    return call_for_count(at=at)
