"""What a document for docxtpl is put together of: pages, lines, rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt


def row(
    table: Any,
    texts: Sequence[str],
    widths: Sequence[int],
    *,
    bold: bool = False,
    size: float = 11.5,
) -> Any:
    """Add a row of cells that are so many millimetres wide."""
    table.autofit = False
    added = table.add_row()
    cells = zip(table.columns, added.cells, texts, widths, strict=True)
    for column, cell, text, width in cells:
        # Some programs go by the grid of the table, others by its cells.
        column.width = cell.width = Mm(width)
        write(cell.paragraphs[0], text, bold=bold, size=size)
    return added


def repeat(head: Any) -> None:
    """Let a row stand again at the top of each page, and say that it is a heading."""
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    head._tr.get_or_add_trPr().append(mark)  # noqa: SLF001 - the library has no name for it


def rule(below: Any) -> None:
    """Draw the double line below a letterhead."""
    borders, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for key, value in (
        ("val", "thinThickSmallGap"),
        ("sz", "18"),
        ("space", "4"),
        ("color", "auto"),
    ):
        bottom.set(qn(f"w:{key}"), value)
    borders.append(bottom)
    below._p.get_or_add_pPr().append(borders)  # noqa: SLF001 - as above


def line(
    paper: Any, text: str, *, align: Any = ALIGN.LEFT, bold: bool = False, size: float = 11.5
) -> Any:
    """Add a paragraph."""
    added = paper.add_paragraph()
    added.alignment = align
    write(added, text, bold=bold, size=size)
    return added


def write(into: Any, text: str, *, bold: bool = False, size: float = 11.5) -> None:
    """Write into a paragraph."""
    run = into.add_run(text)
    run.bold, run.font.size = bold, Pt(size)


def set_page(section: Any, *, flipped: bool = False) -> None:
    """Give a section the size and the margins of A4, lying on its side if flipped."""
    section.orientation = WD_ORIENT.LANDSCAPE if flipped else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Mm(297), Mm(210)) if flipped else (Mm(210), Mm(297))
    section.left_margin, section.right_margin = Mm(28), Mm(22)
    section.top_margin = section.bottom_margin = Mm(20)
