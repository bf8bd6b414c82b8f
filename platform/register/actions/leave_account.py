"""Taking all reports of an account out of it, with the wish to erase who reported them."""

from datetime import datetime
from uuid import uuid4

from django.db import transaction

from register.actions.enqueue import enqueue
from register.models import Erasure, Report
from tenants.scope import REGISTER, scope


def leave_account(*, owner_key: str, at: datetime) -> int:
    """Untie every report of an account and ask to erase its reporter; return how many there were.

    What is over is erased by a job, the rest when it ends. The portal's scope, showing the
    account's key, is open. No event: the wish is the trace, and nothing about the report changes.
    """
    with transaction.atomic():
        mine = list(Report.objects.filter(owner_key=owner_key).values_list("pk", flat=True))
        if not mine:
            return 0
        with scope(REGISTER, savepoint=False):
            wishes = [Erasure(report_id=pk, asked_at=at) for pk in mine]
            Erasure.objects.bulk_create(wishes, ignore_conflicts=True)
            Report.objects.filter(pk__in=mine).update(owner_key="")
            enqueue(kind="erase_asked", key=f"erase_asked:{uuid4()}", run_after=at)
        return len(mine)
