"""The trial report: filed by an agency's admin, worked on by its people, accepted by the same admin.

In between stand the real steps of the table, taken on the console's own pages. Source: DOMAIN 3.3
"""

from datetime import UTC, datetime
from uuid import UUID

from register.actions.submit_report import submit_report
from register.actions.take_step import take_step
from register.models import Report
from register.rules.actors import Actor, Role, reporter_of
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.states import ReportClass, Visibility
from register.rules.steps import Step
from register.rules.submission import Submission
from register.rules.trial import TRIAL

# Central Jakarta: where a body without a region of its own lets the lamp be out.
SEAT_OF_GOVERNMENT = "31.71"
# Kept as they are in every language: the report carries them as its own text.
TITLE = "UJI COBA: lampu jalan di depan pasar padam"
BODY = (
    "Ini laporan uji coba, bukan laporan warga. Disposisikan kepada satu unit, minta pejabat "
    "penghubungnya memberi respons awal dan jawaban, lalu terima jawabannya dari halaman kesiapan."
)


def start_trial(*, key: UUID, region_code: str, by: Actor, at: datetime) -> Report:
    """File the trial of the agency whose scope is open; the same key again files nothing more.

    region_code: of the agency, empty for a national one.
    :raises StepNotAllowed: not an admin of the agency, or the agency does not prepare itself
    """
    _check(by)
    new = Submission(
        report_class=ReportClass.GRIEVANCE,
        title=TITLE,
        body=BODY,
        visibility=Visibility.CONFIDENTIAL,
        event_on=at.astimezone(UTC).date(),
        region_code=region_code or SEAT_OF_GOVERNMENT,
        suggested_agency_id=by.agency_id,
        privacy_notice_seen=True,
        channel=TRIAL,
    )
    receipt = submit_report(new=new, contact=None, idempotency_key=key, at=at, entered_by=by)
    return receipt.report


def accept_trial(*, report_id: int, by: Actor, at: datetime) -> Report:
    """Accept the answer to a trial, in the reporter's place; the agency's scope is open.

    :raises StepNotAllowed: not an admin, no trial of this agency, or nothing to accept yet
    """
    _check(by)
    if not Report.objects.filter(pk=report_id, agency_id=by.agency_id, channel=TRIAL).exists():
        raise StepNotAllowed(Refusal.NOT_YOUR_REPORT)
    taken = take_step(report_id=report_id, step=Step.ACCEPT, by=reporter_of(report_id), at=at)
    return taken.report


def _check(by: Actor) -> None:
    if by.agency_id is None or not by.has(Role.ADMIN):
        raise StepNotAllowed(Refusal.NOT_YOUR_ROLE)
