"""The standard operating procedures of the demo's agencies, filled in for each of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from demo.content.files import read_list

# What the form has beside legal basis and table, the same in each of them.
PARTS = MappingProxyType(
    {
        "qualifications": (
            "Memahami pelayanan publik dan tata naskah dinas",
            "Mampu mengoperasikan SP4N-LAPOR!",
        ),
        "related": ("SOP Penerimaan Tamu dan Surat", "SOP Pelayanan Informasi Publik (PPID)"),
        "equipment": (
            "Komputer atau telepon dengan jaringan internet",
            "Alat dokumentasi lapangan",
        ),
        "warnings": (
            "Identitas pelapor anonim dan rahasia tidak dicari dan tidak disalin.",
            "Laporan yang tidak ditindaklanjuti dalam 60 hari kerja diteruskan ke Ombudsman RI.",
        ),
        "records": ("Riwayat laporan dalam aplikasi", "Laporan berkala kepada Pembina"),
    }
)


@dataclass(frozen=True, slots=True)
class DemoSop:
    """One document. steps: rows of the SOP's table."""

    number: str
    title: str
    report_class: str
    legal_basis: tuple[str, ...]
    steps: tuple[dict[str, str], ...]
    valid_from: date


def sops_of(slug: str) -> tuple[DemoSop, ...]:
    """Return the documents of an agency, with its own names in them."""
    bases = {base["code"]: base for base in read_list("sops/base.json")}
    entries = [entry for entry in read_list("sops/agencies.json") if entry["agency"] == slug]
    return tuple(_sop(entry, chosen, bases) for entry in entries for chosen in entry["sops"])


def _sop(
    entry: dict[str, Any], chosen: dict[str, str], bases: dict[str, dict[str, Any]]
) -> DemoSop:
    base, terms = bases[chosen["base"]], entry["terms"]
    steps = list(base["steps"])
    own = entry.get("local_step")
    if own and own["base"] == base["code"]:
        steps.insert(own["after"], own["step"])
    return DemoSop(
        number=chosen["number"],
        title=base["title"].format(**terms),
        report_class=base["report_class"],
        legal_basis=tuple(line.format(**terms) for line in base["legal_basis"]),
        steps=tuple(
            {column: text.format(**terms) for column, text in step.items()} for step in steps
        ),
        valid_from=date.fromisoformat(entry["valid_from"]),
    )
