"""How a procedure and its versions look to a program."""

from __future__ import annotations

from typing import Any, Final

from rest_framework import serializers

from api.reports.shapes import Sparse
from casework.rules.sop_content import LISTS, TimeUnit, row_of
from casework.rules.sop_life import SopState
from register.rules.own_policy import SPANS_OF_AGENCY

EXAMPLE: Final[dict[str, Any]] = {
    "id": 2,
    "number": "SOP/065/12/2026",
    "title": "Penanganan pengaduan berkadar pengawasan",
    "report_class": "COMPLAINT",
    "category_code": "",
    "unit_id": None,
    "version": 1,
    "state": "PUBLISHED",
    "legal_basis": ["Peraturan Presiden Nomor 76 Tahun 2013"],
    "qualifications": ["Memahami pelayanan publik"],
    "related": ["SOP Penerimaan Laporan"],
    "equipment": ["Komputer dengan jaringan internet"],
    "warnings": ["Identitas pelapor tidak disalin."],
    "records": ["Riwayat laporan dalam aplikasi"],
    "steps": [
        {
            "activity": "Menelaah laporan",
            "executor": "Admin Instansi",
            "completeness": "Laporan dan lampirannya",
            "time": "1 hari kerja",
            "amount": 1,
            "unit": "WORKING_DAY",
            "output": "Disposisi",
            "timer": "t2",
        }
    ],
    "made_on": "2026-06-01",
    "begun_on": "2026-06-01",
    "valid_from": "2026-07-01",
    "valid_until": None,
    "decision": "",
}
_OF_VERSION: Final = (
    *("version", "state", "title", "begun_on", "valid_from", "valid_until", "decision"),
    *LISTS,
)
_OF_DOCUMENT: Final = ("number", "report_class", "category_code", "unit_id", "made_on")


def _lines(about: str) -> serializers.ListField:
    return serializers.ListField(child=serializers.CharField(), help_text=about)


class ProcedureStepRead(serializers.Serializer[Any]):
    """One row of a procedure, in the columns of the SOP's table."""

    activity = serializers.CharField(allow_blank=True)
    executor = serializers.CharField(allow_blank=True)
    completeness = serializers.CharField(allow_blank=True)
    time = serializers.CharField(allow_blank=True, help_text="As it is read.")
    amount = serializers.IntegerField(
        allow_null=True, help_text="Of working time; null where `time` is words."
    )
    unit = serializers.ChoiceField(
        choices=[each.value for each in TimeUnit], allow_blank=True, help_text="Of `amount`."
    )
    output = serializers.CharField(allow_blank=True)
    timer = serializers.ChoiceField(
        choices=SPANS_OF_AGENCY,
        allow_blank=True,
        help_text="The deadline whose time it is part of.",
    )


class ProcedureRead(Sparse):
    """A procedure of the agency, or of one unit, as it is published."""

    id = serializers.IntegerField(help_text="Of the procedure, the same for all of its versions.")
    number = serializers.CharField()
    title = serializers.CharField()
    report_class = serializers.CharField(allow_blank=True, help_text="Empty: of every class.")
    category_code = serializers.CharField(allow_blank=True, help_text="Empty: of every one.")
    unit_id = serializers.IntegerField(allow_null=True, help_text="Null: of the whole agency.")
    version = serializers.IntegerField()
    state = serializers.ChoiceField(choices=[each.value for each in SopState])
    legal_basis = _lines("Dasar hukum.")
    qualifications = _lines("Kualifikasi pelaksana.")
    related = _lines("Keterkaitan.")
    equipment = _lines("Peralatan dan perlengkapan.")
    warnings = _lines("Peringatan.")
    records = _lines("Pencatatan dan pendataan.")
    steps = ProcedureStepRead(many=True)
    made_on = serializers.DateField(help_text="Tanggal pembuatan.")
    begun_on = serializers.DateField(help_text="Of this version; from the second on, its revision.")
    valid_from = serializers.DateField()
    valid_until = serializers.DateField(allow_null=True, help_text="The last day; null: none yet.")
    decision = serializers.CharField(allow_blank=True, help_text="Of the Pembina, in words.")


class ProcedureVersionRead(ProcedureRead):
    """One version of a procedure, a draft too."""

    valid_from = serializers.DateField(
        allow_null=True, help_text="Of a draft the day wished for; null: the day of its approval."
    )


def version_told(row: Any) -> dict[str, Any]:
    """Return a version with its procedure by the names of `ProcedureRead`."""
    told = {name: getattr(row, name) for name in _OF_VERSION}
    document = {name: getattr(row.document, name) for name in _OF_DOCUMENT}
    steps = [row_of(step) for step in row.content.steps]
    return {"id": row.document_id, **document, **told, "steps": steps}
