"""The paper of a decree as a file: PDF to print, DOCX for an office that goes on editing it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from docxtpl import DocxTemplate

from look.typeset import typeset

_HERE: Final = Path(__file__).parent
MEDIA_TYPES: Final = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def decree_file(file_format: str, data: Mapping[str, Any], *, at: datetime) -> bytes:
    """Return the file. data: of decree_data.

    :raises KeyError: a format other than pdf and docx
    """
    return _MAKERS[file_format](data, at)


def _pdf(data: Mapping[str, Any], at: datetime) -> bytes:
    return typeset(_HERE / "decree.typ", data, at=at)


def _docx(data: Mapping[str, Any], at: datetime) -> bytes:
    paper = DocxTemplate(_HERE / "decree.docx")
    # What was typed is text, never markup of the document.
    paper.render(dict(data), autoescape=True)
    about = paper.docx.core_properties
    about.title, about.author = f"Keputusan tentang {data['subject']}"[:255], data["agency"][:255]
    about.last_modified_by, about.created, about.modified = "", at, at
    out = BytesIO()
    paper.save(out)
    return out.getvalue()


_MAKERS: Final[dict[str, Callable[[Mapping[str, Any], datetime], bytes]]] = {
    "pdf": _pdf,
    "docx": _docx,
}
