"""When the worker last looked for work."""

from datetime import datetime

from register.models import Heartbeat


def last_beat() -> datetime | None:
    """Return the moment of the latest heartbeat, None before the first."""
    return Heartbeat.objects.order_by("-at").values_list("at", flat=True).first()
