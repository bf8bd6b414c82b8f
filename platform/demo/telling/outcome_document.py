"""The paper with which the Ombudsman ends a report: one page, made from the story's text."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Final

from django.core.files.base import ContentFile

from demo.telling.one_page import one_page
from register.actions.keep_file import keep_file
from register.actions.store_attachments import store_attachments
from register.rules.actors import Actor
from register.rules.step_data import StepData

_NAME: Final = "hasil-pemeriksaan.pdf"


def keep_outcome(data: StepData, *, report_id: int, by: Actor, at: datetime) -> StepData:
    """Attach the document to the report and return the inputs with it; by's scope is open."""
    upload = ContentFile(one_page(["Ombudsman Republik Indonesia", "", data.text]), name=_NAME)
    file = keep_file(upload, at=at)
    ids = store_attachments(report_id=report_id, files=[file], by=by, at=at)
    return replace(data, evidence_ids=ids)
