"""Units from a CSV file: every row checked, all kept or none."""

from __future__ import annotations

import csv
import io
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from onboarding.applications.rules.unit_rows import MOST_UNITS, UnitMistake, mistakes_in
from onboarding.applications.words.troubles import UNIT_SENTENCES
from tenants.teams.models.unit import UnitKind

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_BYTES = 1024 * 1024
# As the columns are called in the file, in its order.
COLUMNS = {
    "kode": "code",
    "nama": "name",
    "jenis": "kind",
    "penghubung": "liaison_name",
    "jabatan_penghubung": "liaison_position",
    "surel_penghubung": "liaison_email",
    "telepon_penghubung": "liaison_phone",
    "pengganti": "substitute_name",
    "surel_pengganti": "substitute_email",
    "telepon_pengganti": "substitute_phone",
}
_NEEDED = ("kode", "nama", "jenis", "penghubung", "surel_penghubung")
_KINDS = {str(label).lower(): value for value, label in UnitKind.choices} | {
    value.lower(): value for value in UnitKind.values
}
_ALIASES = {
    "puskesmas": "PUSKESMAS", "sekolah": "SCHOOL", "kecamatan": "DISTRICT_OFFICE",
    "kelurahan": "VILLAGE_OFFICE", "dinas": "OPD", "badan": "OPD", "inspektorat": "INSPECTORATE",
}  # fmt: skip
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class RowMistake:
    """What is wrong in one line of the file. column: as the file calls it, empty for the whole."""

    line: int
    column: str
    sentence: str


def read_units(data: bytes) -> tuple[list[Row], list[RowMistake]]:
    """Return the units of a file and what is wrong with it; with a mistake none is to be kept."""
    text = _decoded(data)
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text), delimiter=max(";,\t", key=first.count))
    try:
        lines = [[cell.strip() for cell in cells] for cells in reader]
    except csv.Error:
        return [], [RowMistake(0, "", _("Berkas ini tidak terbaca sebagai CSV."))]
    head = [name.lower().replace(" ", "_") for name in lines[0]] if lines else []
    missing = [name for name in _NEEDED if name not in head]
    if missing:
        sentence = _("Kolom yang belum ada: {names}.").replace("{names}", ", ".join(missing))
        return [], [RowMistake(1, "", sentence)]
    found = [(n, _row(head, cells)) for n, cells in enumerate(lines[1:], start=2) if any(cells)]
    if not found or len(found) > MOST_UNITS:
        return [], [RowMistake(0, "", _("Berkas harus berisi 1 sampai 500 unit."))]
    return [row for _n, row in found], list(_mistakes(found))


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig").replace("\0", "")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace").replace("\0", "")


def _row(head: list[str], cells: list[str]) -> Row:
    said = dict(zip(head, cells, strict=False))
    row = {field: said.get(column, "") for column, field in COLUMNS.items()}
    kind = row["kind"].lower()
    return {
        **row,
        "kind": _KINDS.get(kind) or _ALIASES.get(kind, row["kind"]),
        "key": secrets.token_hex(4),
    }


def _mistakes(found: Iterable[tuple[int, Row]]) -> Iterable[RowMistake]:
    names = {field: column for column, field in COLUMNS.items()}
    before: list[str] = []
    for line, row in found:
        for field, mistake in mistakes_in(row, kinds=UnitKind.values, others=before).items():
            column = names[field]
            yield RowMistake(line, column, _sentence(column, row[field], mistake))
        before.append(row["code"])


def _sentence(column: str, value: str, mistake: UnitMistake) -> str:
    shown = f"“{value[:40]}” " if value else ""
    return f"{column}: {shown}{UNIT_SENTENCES[mistake]}"


def template_csv() -> str:
    """Return a file to fill in, with one example."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";")
    writer.writerow(COLUMNS)
    officer = ("Rina Astuti", "Sekretaris Dinas", "rina@contoh.go.id", "081234567890")
    substitute = ("Joko Susilo", "joko@contoh.go.id", "")
    writer.writerow(("DINKES", "Dinas Kesehatan", "OPD", *officer, *substitute))
    return out.getvalue()
