"""Taking in a procedure that an agency brings along on paper: it waits for the Pembina."""

from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.db import transaction

from casework.actions.lock_sop import history_entry
from casework.actions.write_sop import store_subject
from casework.models import SopDocument, SopScan, SopVersion
from casework.rules.sop_content import SopSubject
from casework.rules.sop_life import SopState, SopStepName


@dataclass(frozen=True, slots=True)
class ScannedSop:
    """The paper: its file in the storage, checked."""

    path: str
    name: str
    size: int
    pages: int
    sha256: str


def bring_sop(
    *, number: str, title: str, scan: ScannedSop, sender: str, day: date, at: datetime
) -> SopVersion:
    """Store it as sent to approval, in the agency whose scope is open.

    sender: who brought it, by name: nobody of the agency has an account yet. day: on its clocks.
    :raises SopNotAllowed: another has the number
    """
    with transaction.atomic():
        document = SopDocument(made_on=day)
        store_subject(document, SopSubject(number))
        row = SopVersion.objects.create(
            document=document,
            version=1,
            state=SopState.WAITING.value,
            title=title,
            begun_on=day,
            sent_name=sender,
            history=[history_entry(SopStepName.SEND, name=sender, at=at)],
        )
        SopScan.objects.create(version=row, **asdict(scan))
        return row
