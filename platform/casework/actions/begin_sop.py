"""Beginning a procedure, and the next version of one that there is."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max

from casework.actions.lock_sop import day_of, lock_sop
from casework.actions.write_sop import put_content, store_subject
from casework.models import SopDocument, SopVersion
from casework.queries.procedures import OPEN_CODES
from casework.queries.sop_hands import hands_of
from casework.rules.sop_content import SopContent, SopSubject
from casework.rules.sop_life import SopNotAllowed, SopRefusal, SopState, SopStepName
from tenants.signin.staff import Staff


def begin_sop(*, subject: SopSubject, content: SopContent, by: Staff, at: datetime) -> SopVersion:
    """Begin a procedure of the agency whose scope is open, with a draft.

    :raises SopNotAllowed: not their duty, another has the number, or there is no such unit
    """
    day = day_of(by, at)
    if not hands_of(by, on=day).prepares:
        raise SopNotAllowed(SopRefusal.NOT_YOUR_ROLE)
    with transaction.atomic():
        document = SopDocument(made_on=day)
        store_subject(document, subject)
        row = SopVersion(document=document, version=1, state=SopState.DRAFT.value, begun_on=day)
        put_content(row, content)
        row.save()
        return row


def revise_sop(*, version_id: int, revision: int, by: Staff, at: datetime) -> SopVersion:
    """Begin the next version as a draft that says what this one says; this one stays as it is.

    :raises NoSuchProcedure: there is none of this number here
    :raises SopNotAllowed: not now, not by this person, or another version is worked on
    """
    with transaction.atomic():
        old = lock_sop(version_id, step=SopStepName.REVISE, by=by, at=at, revision=revision)
        # Two who revise two versions of one procedure come one after the other.
        SopDocument.objects.select_for_update().get(pk=old.document_id)
        same = SopVersion.objects.filter(document_id=old.document_id)
        if same.filter(state__in=OPEN_CODES).exists():
            raise SopNotAllowed(SopRefusal.OPEN_ALREADY)
        row = SopVersion(
            document=old.document,
            version=same.aggregate(last=Max("version"))["last"] + 1,
            state=SopState.DRAFT.value,
            begun_on=day_of(by, at),
        )
        put_content(row, old.content)
        row.save()
        return row
