"""Working on a draft of a procedure: what it says, and while none was approved, what it is for."""

from dataclasses import asdict
from datetime import date, datetime

from django.db import IntegrityError, transaction

from casework.actions.lock_sop import lock_sop
from casework.models import SopDocument, SopVersion
from casework.queries.procedures import APPROVED_CODES
from casework.rules.sop_content import LISTS, SopContent, SopSubject, row_of
from casework.rules.sop_life import SopNotAllowed, SopRefusal, SopStepName
from tenants.signin.staff import Staff
from tenants.teams.models import Unit


def write_sop(
    *,
    version_id: int,
    revision: int,
    content: SopContent,
    valid_from: date | None,
    by: Staff,
    at: datetime,
    subject: SopSubject | None = None,
) -> SopVersion:
    """Keep what a draft says. subject: None leaves it as it is.

    :raises NoSuchProcedure: there is none of this number here
    :raises SopNotAllowed: not now, not by this person, changed meanwhile, or a subject that cannot be
    """
    with transaction.atomic():
        row = lock_sop(version_id, step=SopStepName.WRITE, by=by, at=at, revision=revision)
        if subject is not None and subject != row.subject:
            _rename(row.document, subject)
        put_content(row, content)
        row.valid_from = valid_from
        row.revision += 1
        row.save()
        return row


def put_content(row: SopVersion, content: SopContent) -> None:
    """Put what it says into a row; its caller stores it."""
    row.title = content.title
    row.steps = [row_of(step) for step in content.steps]
    for name in LISTS:
        setattr(row, name, list(getattr(content, name)))


def store_subject(document: SopDocument, subject: SopSubject) -> None:
    """Store a document as one of this number and purpose.

    :raises SopNotAllowed: another has the number, or the agency has no such unit
    """
    unit_id = subject.unit_id
    if unit_id is not None and not Unit.objects.filter(pk=unit_id).exists():
        raise SopNotAllowed(SopRefusal.UNKNOWN_UNIT, "unit_id")
    for name, value in asdict(subject).items():
        setattr(document, name, value)
    try:
        with transaction.atomic():
            document.save()
    except IntegrityError as error:
        raise SopNotAllowed(SopRefusal.NUMBER_TAKEN, "number") from error


def _rename(document: SopDocument, subject: SopSubject) -> None:
    if document.versions.filter(state__in=APPROVED_CODES).exists():
        raise SopNotAllowed(SopRefusal.SUBJECT_FIXED)
    store_subject(document, subject)
