"""Taking the times of a published procedure over into the agency's own deadlines.

Source: DOMAIN 3.2, Organisasi keeps procedures and deadlines; LIFECYCLE 3
"""

from datetime import datetime

from casework.models import SopVersion
from casework.queries.procedures import NoSuchProcedure
from casework.rules.sop_life import SopState
from casework.rules.sop_times import NotAdopted, days_given, why_not_adopted
from register.actions.set_own_policy import set_own_policy
from register.queries.own_policies import in_force
from register.rules.own_policy import SPANS_OF_AGENCY, PolicySource
from register.rules.states import ReportClass
from tenants.models import Agency
from tenants.signin.staff import Staff


class TimesNotAdopted(Exception):
    """Nothing has changed. reason: why; None where the procedure is of another class."""

    def __init__(self, reason: NotAdopted | None) -> None:
        super().__init__(reason.value if reason else "OTHER_CLASS")
        self.reason = reason


def adopt_sop_times(
    *,
    version_id: int,
    agency: Agency,
    report_class: ReportClass,
    valid_from: datetime,
    by: Staff,
    at: datetime,
) -> None:
    """Issue a version of the agency's deadlines for a class, with the days that a procedure gives.

    What it gives none for stays as it is, and so does who approves answers.
    :raises NoSuchProcedure: there is none of this number here
    :raises TimesNotAdopted: not published, of a unit, a category or another class, or without times
    :raises NotYourArea: deadlines are another's to decide
    :raises PolicyTooSlow: longer than the nation's
    :raises PolicyTooEarly: valid_from lies before at
    :raises PolicyTaken: a version from that moment is there
    """
    row = SopVersion.objects.select_related("document").filter(pk=version_id).first()
    if row is None:
        raise NoSuchProcedure
    steps, subject = row.content.steps, row.subject
    reason = why_not_adopted(subject, SopState(row.state), steps)
    if reason is not None or subject.report_class not in ("", report_class.value):
        raise TimesNotAdopted(reason)
    own = next(each.own for each in in_force(agency.pk, at=at) if each.report_class is report_class)
    set_own_policy(
        agency=agency,
        report_class=report_class,
        due={name: getattr(own, name).due for name in SPANS_OF_AGENCY} | days_given(steps),
        approval=own.answer_approval,
        valid_from=valid_from,
        by=by,
        at=at,
        source=PolicySource(subject.number, row.version),
    )
