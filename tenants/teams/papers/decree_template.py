"""The document that a decree is filled into, built so that it can be read and changed as code.

`manage write_decree_template` writes decree.docx beside this file. Lines in double braces are
filled in by docxtpl; a row or a paragraph that holds a tag alone is dropped.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final

from docx import Document
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Mm, Pt

from tenants.teams.papers.template_parts import line, repeat, row, rule, set_page, write

TEAM: Final = (
    ("No.", "no", 11), ("Jabatan dinas", "position", 36), ("Nama", "name", 38), ("NIP", "nip", 27),
    ("Pangkat/gol.", "rank", 20), ("Kedudukan dalam tim", "place", 28),
)  # fmt: skip
LIAISONS: Final = (
    ("No.", "no", 11), ("Unit kerja", "unit", 40), ("Nama", "name", 40), ("NIP", "nip", 30),
    ("Jabatan", "position", 38), ("Sebagai", "place", 26), ("Telepon", "phone", 26), ("Surel", "email", 38),
)  # fmt: skip
_GAP: Final = Pt(4)
_ABOVE_SIGNATURE: Final = Pt(14)


def decree_template() -> Any:
    """Return the document, with its tags."""
    paper = Document()
    paper.core_properties.created = paper.core_properties.modified = datetime(
        2026, 1, 1, tzinfo=UTC
    )
    paper.core_properties.author = ""
    paper.styles["Normal"].font.name = "Times New Roman"
    paper.styles["Normal"].font.size = Pt(11.5)
    paper.styles["Normal"].paragraph_format.space_after = _GAP
    set_page(paper.sections[0])
    _body(paper)
    _annex(paper, "I", "SUSUNAN KEANGGOTAAN")
    _sheet(paper, "team", TEAM)
    _signature(paper)
    _annex(paper, "II", "URAIAN TUGAS")
    _tasks(paper)
    _signature(paper)
    set_page(paper.add_section(WD_SECTION.NEW_PAGE), flipped=True)
    _annex(paper, "III", "PEJABAT PENGHUBUNG PADA UNIT KERJA", breaks=False)
    _sheet(paper, "liaisons", LIAISONS)
    _signature(paper)
    return paper


def _body(paper: Any) -> None:
    line(paper, "{{ mark }}", align=ALIGN.RIGHT, bold=True)
    line(paper, "{{ agency }}", align=ALIGN.CENTER, bold=True, size=14)
    rule(line(paper, "{{ unit }}", align=ALIGN.CENTER, bold=True))
    for text in (
        "KEPUTUSAN {{ issuer }}",
        "NOMOR {{ number }}",
        "TENTANG",
        "{{ title }}",
        "{{ issuer }},",
    ):
        line(paper, text, align=ALIGN.CENTER, bold=True)
    cells = ("{{ one.head }}", "{{ one.colon }}", "{{ one.mark }}", "{{ one.text }}")
    _looped(paper.add_table(0, 4), "recitals", cells, (37, 5, 9, 104))
    line(paper, "MEMUTUSKAN:", align=ALIGN.CENTER, bold=True)
    orders = paper.add_table(0, 3)
    row(orders, ("Menetapkan", ":", "KEPUTUSAN {{ issuer }} TENTANG {{ title }}."), (37, 5, 113))
    _looped(orders, "orders", ("{{ one.head }}", ":", "{{ one.text }}"), (37, 5, 113))
    _signature(paper)
    for text in (
        "{%p if copies %}",
        "Tembusan disampaikan kepada Yth.:",
        "{%p for one in copies %}",
        "{{ one.mark }} {{ one.text }}",
        "{%p endfor %}",
        "{%p endif %}",
    ):
        line(paper, text, size=10)


def _annex(paper: Any, number: str, title: str, *, breaks: bool = True) -> None:
    first = True
    for text in (
        f"LAMPIRAN {number}",
        "KEPUTUSAN {{ issuer }}",
        "NOMOR {{ number }}",
        "TANGGAL {{ date }}",
        "TENTANG {{ title }}",
    ):
        added = line(paper, text, size=10)
        added.paragraph_format.left_indent = Mm(75 if breaks else 150)
        added.paragraph_format.page_break_before = breaks and first
        first = False
    line(paper, title, align=ALIGN.CENTER, bold=True)


def _signature(paper: Any) -> None:
    for text in (
        "Ditetapkan di {{ place }}",
        "pada tanggal {{ date }}",
        "{{ issuer }},",
        "",
        "",
        "{{ signer }}",
    ):
        added = line(paper, text, bold=text in ("{{ issuer }},", "{{ signer }}"))
        added.paragraph_format.left_indent = Mm(80)
        added.paragraph_format.keep_with_next = text != "{{ signer }}"
        if text.startswith("Ditetapkan"):
            added.paragraph_format.space_before = _ABOVE_SIGNATURE


def _sheet(paper: Any, name: str, columns: Sequence[tuple[str, str, int]]) -> None:
    table = paper.add_table(0, len(columns))
    table.style = "Table Grid"
    widths = tuple(width for _head, _key, width in columns)
    repeat(row(table, [head for head, _key, _width in columns], widths, bold=True, size=9))
    _looped(table, name, [f"{{{{ one.{key} }}}}" for _head, key, _width in columns], widths, size=9)


def _tasks(paper: Any) -> None:
    table, widths = paper.add_table(0, 3), (11, 45, 104)
    table.style = "Table Grid"
    repeat(row(table, ("No.", "Kedudukan dalam tim", "Tugas"), widths, bold=True, size=9))
    _looped(
        table,
        "tasks",
        ("{{ one.no }}", "{{ one.who }}", "{%p for task in one.tasks %}"),
        widths,
        size=9,
    )
    cell = table.rows[-2].cells[2]
    for text in ("– {{ task }}", "{%p endfor %}"):
        write(cell.add_paragraph(), text, size=9)


def _looped(
    table: Any, name: str, cells: Sequence[str], widths: Sequence[int], *, size: float = 11.5
) -> None:
    blanks = [""] * (len(cells) - 1)
    row(table, [f"{{%tr for one in {name} %}}", *blanks], widths)
    row(table, cells, widths, size=size)
    row(table, ["{%tr endfor %}", *blanks], widths)
