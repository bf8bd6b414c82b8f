"""Whether anything has happened to a report since somebody looked."""

from django.db.models import Max

from register.models import ReportEvent
from register.queries.doors import NoSuchReport


def latest_event(*, number: str) -> int:
    """Return the number of the latest event that the open scope may see, in one statement.

    :raises NoSuchReport: no event of such a report may be seen here
    """
    found = ReportEvent.objects.filter(report__number=number).aggregate(latest=Max("seq"))
    if found["latest"] is None:
        raise NoSuchReport
    return int(found["latest"])
