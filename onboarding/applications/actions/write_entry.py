"""Writing down what was done to an application, and having its applicant told."""

from __future__ import annotations

from datetime import datetime

from onboarding.applications.models import Application, Entry, EntryKind
from register.actions.enqueue import enqueue
from tenants.scope import REGISTER, scope
from tenants.signin.staff import Staff

MAIL = "application_mail"
# A step alone is told together with the decision on the whole.
TOLD = frozenset(
    {
        EntryKind.BEGUN,
        EntryKind.SENT,
        EntryKind.RETURNED,
        EntryKind.APPROVED,
        EntryKind.REFUSED,
        EntryKind.CONNECTED,
    }
)


def write_entry(
    application: Application,
    kind: EntryKind,
    *,
    at: datetime,
    by: Staff | None = None,
    step: str = "",
    words: str = "",
) -> Entry:
    """Write one entry, in the transaction of what it tells. by: None for applicant and platform."""
    entry = Entry.objects.create(
        application=application,
        at=at,
        kind=kind.value,
        actor_id=by.user_id if by else None,
        actor_name=by.name if by else "",
        step=step,
        words=words,
    )
    if kind in TOLD:
        with scope(REGISTER, savepoint=False):
            enqueue(kind=MAIL, key=f"{MAIL}:{entry.pk}", run_after=at, entry_id=entry.pk)
    return entry
