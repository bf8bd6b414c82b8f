"""A page of text as a PDF, for papers that people of the demo attach."""

from __future__ import annotations

import textwrap
from io import BytesIO
from typing import Final

import pikepdf

_A4: Final = (0, 0, 595, 842)
_LINE_MOST: Final = 80


def one_page(paragraphs: list[str]) -> bytes:
    """Return it as PDF, in a font that every reader has."""
    pdf = pikepdf.new()
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    pdf.add_blank_page(page_size=_A4[2:])
    page = pdf.pages[0]
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    page.Contents = pdf.make_stream(_drawn(paragraphs))
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
