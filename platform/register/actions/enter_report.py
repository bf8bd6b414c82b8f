"""Filing a report on behalf of somebody who came, called or wrote.

The officer sees the identity while typing it, and afterwards like everybody else: with a reason.
Source: LIFECYCLE 1 (REP), t01
"""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from register.actions.keep_file import KeptFile
from register.actions.seal_identity import Contact
from register.actions.store_attachments import store_first_attachments
from register.actions.submit_report import Receipt, submit_report
from register.rules.actors import Actor
from register.rules.intake import may_enter
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.submission import Submission


def enter_report(
    *,
    new: Submission,
    contact: Contact | None,
    files: Sequence[KeptFile],
    idempotency_key: UUID,
    by: Actor,
    at: datetime,
    savepoint: bool = True,
) -> Receipt:
    """File a report with its channel and who entered it; the same key again gives the same receipt.

    savepoint: undo a refused report alone; without it whoever calls undoes all of the transaction.
    :raises StepNotAllowed: not an officer who takes reports in, or a field of the class is missing
    :raises OtherContent: the key was used for another report
    :raises FileRefused: TOO_MANY
    """
    if not may_enter(by):
        raise StepNotAllowed(Refusal.NOT_YOUR_ROLE)
    with transaction.atomic(savepoint=savepoint):
        receipt = submit_report(
            new=new, contact=contact, idempotency_key=idempotency_key, at=at, entered_by=by,
            savepoint=False,
        )  # fmt: skip
        store_first_attachments(receipt=receipt, files=files, at=at)
    return receipt
