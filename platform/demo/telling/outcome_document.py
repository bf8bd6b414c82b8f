"""The paper with which the Ombudsman ends a report: one page, made from the story's text."""

from __future__ import annotations

import textwrap
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from typing import Final

import pikepdf
from django.core.files.base import ContentFile

from register.actions.keep_file import keep_file
from register.actions.store_attachments import store_attachments
from register.rules.actors import Actor
from register.rules.step_data import StepData

_NAME: Final = "hasil-pemeriksaan.pdf"
_A4: Final = (0, 0, 595, 842)
_LINE_MOST: Final = 80


def keep_outcome(data: StepData, *, report_id: int, by: Actor, at: datetime) -> StepData:
    """Attach the document to the report and return the inputs with it; by's scope is open."""
    upload = ContentFile(_pdf(data.text), name=_NAME)
    file = keep_file(upload, at=at)
    ids = store_attachments(report_id=report_id, files=[file], by=by, at=at)
    return replace(data, evidence_ids=ids)


def _pdf(text: str) -> bytes:
    pdf = pikepdf.new()
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    pdf.add_blank_page(page_size=_A4[2:])
    page = pdf.pages[0]
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    page.Contents = pdf.make_stream(_drawn(["Ombudsman Republik Indonesia", "", text]))
    out = BytesIO()
    pdf.save(out)
    return out.getvalue()


def _drawn(paragraphs: list[str]) -> bytes:
    """Return the lines as PDF draws them: from the top, in a font that every reader has."""
    lines = [line for text in paragraphs for line in textwrap.wrap(text, _LINE_MOST) or [""]]
    shown = "".join(f"({_escaped(line)}) Tj T*\n" for line in lines)
    return f"BT /F1 11 Tf 16 TL 60 770 Td\n{shown}ET".encode("cp1252", errors="replace")


def _escaped(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
