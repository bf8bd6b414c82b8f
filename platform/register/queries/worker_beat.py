"""When the worker last looked for work."""

from datetime import datetime

from register.models import Heartbeat


def last_beat() -> datetime | None:
    """Return the moment of the latest look at the ledger, None before the first."""
    return Heartbeat.objects.filter(name="drain").values_list("at", flat=True).first()
