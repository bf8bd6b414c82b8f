"""Every kind of entry is told in words."""

import pytest

from casework.words.audit import READ, kind_choices, label_of, subject_of, told
from tenants.teams.models.audit_entry import AuditKind

UNIT = {"name": "Dinkes", "kind": "OPD", "code": "dk", "parent_id": None}


def test_every_kind_has_a_label():
    assert [code for code, _label in kind_choices()] == [READ, *AuditKind.values]
    assert label_of(READ) == "Identitas dibaca"
    assert label_of("UNIT_CLOSED") == "Unit ditutup"


@pytest.mark.parametrize(
    ("kind", "subject", "read"),
    [
        ("POLICY_SET", "COMPLAINT", "Pengaduan"),
        ("DAY_OFF_REMOVED", "2026-12-01", "1 Des 2026"),
        ("UNIT_ADDED", "Dinkes", "Dinkes"),
    ],
)
def test_what_it_is_about(kind, subject, read):
    assert subject_of(kind, subject) == read


@pytest.mark.parametrize(
    ("kind", "facts", "words"),
    [
        (
            "UNIT_ADDED",
            {"after": UNIT},
            "nama: Dinkes, jenis: Perangkat daerah (OPD), kode: dk",
        ),
        (
            "UNIT_CHANGED",
            {"before": UNIT, "after": {**UNIT, "code": "dinkes", "parent_id": 3}},
            "kode: dinkes, unit induk",
        ),
        ("UNIT_CHANGED", {"before": {**UNIT, "name": "X"}, "after": UNIT}, "nama: Dinkes"),
        ("UNIT_CLOSED", {}, ""),
        (
            "LIAISON_APPOINTED",
            {"person": "Dewi", "is_substitute": True},
            "Dewi, sebagai pengganti",
        ),
        ("LIAISON_ENDED", {"person": "Dewi"}, "Dewi"),
        (
            "ABSENCE_RECORDED",
            {
                "reason": "LEAVE",
                "first_day": "2026-12-01",
                "last_day": "2026-12-05",
                "substitute": "Budi",
            },
            "cuti, 1 Des 2026 – 5 Des 2026, pengganti: Budi",
        ),
        (
            "ABSENCE_RECORDED",
            {
                "reason": "SICK",
                "first_day": "2026-12-01",
                "last_day": "2026-12-01",
                "substitute": "",
            },
            "sakit, 1 Des 2026 – 1 Des 2026",
        ),
        ("MEMBER_INVITED", {"after": ["LIA"]}, "Pejabat Penghubung"),
        ("MEMBER_JOINED", {"after": ["LEAD", "LIA"]}, "Pimpinan, Pejabat Penghubung"),
        ("ROLES_CHANGED", {"before": ["LIA"], "after": []}, "Pejabat Penghubung → tanpa peran"),
        ("ROLES_CHANGED", {"before": ["LIA"], "after": ["LEAD"]}, "Pejabat Penghubung → Pimpinan"),
        ("DAY_OFF_ADDED", {"day": "2026-12-01"}, "1 Des 2026"),
        (
            "POLICY_SET",
            {
                "valid_from": "2026-12-01T00:00:00+07:00",
                "after": {"t2": 3, "t3": 7, "t7": 10, "answer_approval": "ADM"},
            },
            "disposisi 3, respons awal 7, penyelesaian 10 hari kerja, sejak 1 Des 2026",
        ),
        (
            "SOP_APPROVED",
            {"version": 2, "since": "2026-12-01"},
            "versi 2, berlaku sejak 1 Des 2026",
        ),
        (
            "SOP_WITHDRAWN",
            {"version": 2, "since": "2026-11-01", "until": "2026-12-01"},
            "versi 2, berlaku sampai 1 Des 2026",
        ),
        ("SOP_RETURNED", {"version": 1}, "versi 1"),
        ("DECREE_CHANGED", {"people": 2}, ""),
        ("DECREE_CHANGED", {"people": 2, "unit": "Puskesmas Bawang"}, "Puskesmas Bawang"),
        ("DECREE_SIGNED", {"since": "2026-12-01", "sha256": "ab"}, "berlaku sejak 1 Des 2026"),
        (
            "DECREE_FOLLOWED",
            {
                "gained": ["Wati (KOM)", "Eko (EXM)"],
                "ended": [],
                "kept": ["Ani (INS)"],
                "invited": [],
            },
            "Diberikan: Wati (KOM), Eko (EXM); Dipertahankan: Ani (INS)",
        ),
        (
            "DUTIES_CHANGED",
            {
                "before": {"ORG": ["SOP", "REPLIES"], "INS": ["AUDIT"]},
                "after": {"ORG": ["AUDIT"], "INS": ["AUDIT", "UNITS"]},
            },
            (
                "Admin Instansi (Organisasi): - Balasan siap pakai, + Jejak audit; "
                "Admin Instansi (Inspektorat): + Unit kerja dan pejabat penghubung"
            ),
        ),
        (READ, {"reason": "Perlu dihubungi"}, "Perlu dihubungi"),
    ],
)
def test_what_it_tells(kind, facts, words):
    assert told(kind, facts) == words
