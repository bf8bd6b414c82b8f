"""Sending a draft: the report, its files, and the draft's end, in one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from public_portal.drafts.store import keep_draft
from public_portal.drafts.submission import contact_of, submission_of
from register.actions.store_attachments import store_first_attachments
from register.actions.submit_report import submit_report

if TYPE_CHECKING:
    from datetime import datetime

    from public_portal.drafts.store import OpenDraft
    from register.actions.submit_report import Receipt


def send_draft(
    opened: OpenDraft, *, owner_key: str, has_read_notice: bool, consents: bool, at: datetime
) -> Receipt:
    """File the report that a complete draft stands for; a second time gives the same receipt.

    :raises StepNotAllowed: a field must be mended; nothing was kept
    :raises OtherContent: the draft was sent already, with other answers
    """
    draft = opened.draft
    receipt = submit_report(
        new=submission_of(draft, has_read_notice=has_read_notice, consents=consents),
        contact=contact_of(draft),
        idempotency_key=draft.key,
        at=at,
        owner_key=owner_key,
    )
    store_first_attachments(receipt=receipt, files=draft.files, at=at)
    draft.close(receipt.report.number)
    keep_draft(opened)
    return receipt
