"""The report that another was merged into, as far as the open scope sees it."""

from register.models import Report


def master_number(report: Report) -> str:
    """Return the number of the report's master, empty where it has none that may be seen here."""
    if report.master_id is None:
        return ""
    found = Report.objects.filter(pk=report.master_id).values_list("number", flat=True)
    return found.first() or ""
