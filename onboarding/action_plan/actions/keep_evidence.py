"""Keeping a file that shows what was done for an item of the plan, and taking one away again.

A signed plan is kept byte for byte; other files are cleaned like those of reports.
"""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from onboarding.action_plan.models import Evidence, PlanChange, PlanItem
from onboarding.action_plan.rules.plan import PlanCode, PlanNotAllowed, PlanRefusal, PlanState
from register.actions.keep_file import KeptFile, Upload, drop_file, keep_file
from tenants.signin.staff import Staff
from tenants.teams.rules.signed_pdf import checked_pdf

FOLDER = "rencana"


class NoSuchEvidence(LookupError):
    """The item has no such file, or no longer."""


def add_evidence(code: PlanCode, upload: Upload, *, by: Staff, at: datetime) -> Evidence:
    """Check a file, keep it and note whose it is; the agency's scope is open.

    :raises PlanNotAllowed: not an admin
    :raises FileRefused, PdfRefused: with the reason; nothing is kept
    """
    check_planner(by)
    kept = (
        _signed(upload) if code is PlanCode.SIGNED_PLAN else keep_file(upload, at=at, folder=FOLDER)
    )
    try:
        with transaction.atomic():
            row = Evidence.objects.create(
                code=code.value,
                name=kept.name,
                path=kept.path,
                kind=kept.kind,
                size=kept.size,
                sha256=kept.sha256,
                by_id=by.user_id,
                by_name=by.name,
                at=at,
            )
            note_change(code, "ADDED", by=by, at=at, file=row.name, sha256=row.sha256)
    except BaseException:
        drop_file(kept.path)
        raise
    return row


def remove_evidence(code: PlanCode, evidence_id: int, *, by: Staff, at: datetime) -> None:
    """Take a file away: its row stays as what was there once, the file goes.

    :raises PlanNotAllowed: not an admin, or the last one of an item that is done
    :raises NoSuchEvidence: there is none of this number
    """
    check_planner(by)
    with transaction.atomic():
        item = PlanItem.objects.select_for_update().filter(code=code.value).first()
        standing = Evidence.objects.filter(code=code.value, removed_at=None)
        row = standing.filter(pk=evidence_id).first()
        if row is None:
            raise NoSuchEvidence
        if item and item.state == PlanState.DONE.value and standing.count() == 1:
            raise PlanNotAllowed(PlanRefusal.NO_EVIDENCE)
        Evidence.objects.filter(pk=row.pk).update(removed_at=at, path="")
        note_change(code, "REMOVED", by=by, at=at, file=row.name, sha256=row.sha256)
        transaction.on_commit(lambda: drop_file(row.path), robust=True)


def check_planner(by: Staff) -> None:
    """Refuse whoever is no admin of the agency.

    :raises PlanNotAllowed: NOT_YOURS
    """
    if not by.has("ADM"):
        raise PlanNotAllowed(PlanRefusal.NOT_YOURS)


def note_change(code: PlanCode, what: str, *, by: Staff, at: datetime, **details: object) -> None:
    """Append to the item's history."""
    PlanChange.objects.create(
        code=code.value, at=at, by_id=by.user_id, by_name=by.name, what=what, details=details
    )


def _signed(upload: Upload) -> KeptFile:
    content = upload.read()
    checked = checked_pdf(content)
    path = default_storage.save(f"{FOLDER}/{uuid4().hex}.pdf", ContentFile(content))
    return KeptFile(
        path, (upload.name or "rencana.pdf")[-255:], "pdf", checked.size, checked.sha256
    )
