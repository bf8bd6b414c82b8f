"""Ending an assignment whose report has gone to another agency.

Source: t29, X2, X3: the step is another's, the rows are the agency's own
"""

from datetime import datetime

from casework.models import Assignment
from register.models import Report
from tenants.scope import current_scope


def end_assignment(*, report_id: int, at: datetime) -> int:
    """End what is open for a report that this agency no longer holds; return how many ended.

    Runs in the agency's scope, from the ledger, and may run twice: a report that has come back in
    the meantime is left alone, unless no unit has it any more.
    """
    here = current_scope()
    with_unit = Report.objects.filter(pk=report_id, unit_id__isnull=False)
    if here is not None and with_unit.filter(agency_id=here.agency_id).exists():
        return 0
    return Assignment.objects.filter(report_id=report_id, ended_at=None).update(ended_at=at)
