"""Units out of the texts of a file: what is meant, what is wrong, what is there already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from exchange.imports.models import Fate, ImportRow, ImportRun
from register.rules.importing import Flaw
from tenants.queries.units import unit_facts_by_code
from tenants.teams.models.unit import UnitKind

_NAME_MAX, _CODE_MAX = 200, 30
_KINDS = {
    "": UnitKind.OPD,
    "rumah sakit": UnitKind.RSUD,
    "sekolah": UnitKind.SCHOOL,
    "kecamatan": UnitKind.DISTRICT_OFFICE,
    "kelurahan": UnitKind.VILLAGE_OFFICE,
    "desa": UnitKind.VILLAGE_OFFICE,
    "inspektorat": UnitKind.INSPECTORATE,
    "biro": UnitKind.BUREAU,
    "kantor wilayah": UnitKind.REGIONAL_OFFICE,
    "lain": UnitKind.OTHER,
    "lainnya": UnitKind.OTHER,
    **{kind.value.lower(): kind for kind in UnitKind},
}
Facts = tuple[str, str, str]


@dataclass(frozen=True)
class OldUnits:
    """What the rows are compared with: name, kind and parent's code of each unit, by its code."""

    known: Mapping[str, Facts]

    @classmethod
    def read(cls, _run: ImportRun) -> OldUnits:
        """Read it, in one statement."""
        return cls(unit_facts_by_code())

    def fate_of(self, row: ImportRow) -> tuple[Fate, dict[str, str]]:
        """Return what would become of a row, and what is wrong with it.

        A parent that comes with the same file is found when the row is taken over.
        """
        facts, problems = unit_of(row)
        if problems:
            return Fate.WRONG, problems
        if row.external_id not in self.known:
            return Fate.NEW, {}
        return (Fate.SAME if self.known[row.external_id] == facts else Fate.CHANGED), {}


def unit_of(row: ImportRow) -> tuple[Facts, dict[str, str]]:
    """Return name, kind and parent's code of the unit that a row tells of, and what is wrong."""
    values: Mapping[str, str] = row.values
    name, kind = values.get("name", ""), " ".join(values.get("kind", "").lower().split())
    problems = {}
    for field, text, most in (
        ("external_id", row.external_id, _CODE_MAX),
        ("name", name, _NAME_MAX),
    ):
        if not text:
            problems[field] = Flaw.MISSING.value
        elif len(text) > most:
            problems[field] = Flaw.TOO_LONG.value
    if kind not in _KINDS:
        problems["kind"] = Flaw.UNKNOWN.value
    return (name, _KINDS.get(kind, UnitKind.OPD).value, values.get("parent_code", "")), problems
