"""The agency of the demo that still prepares itself: its team, its units, how far its plan is."""

from __future__ import annotations

from typing import Final

from demo.content.agencies import DemoLiaison, DemoMember, DemoUnit
from onboarding.action_plan.rules.plan import PlanCode

PREPARING: Final = "provinsi-jateng"
NUMBER: Final = "480/118 Tahun 2026"
TITLE: Final = (
    "Pembentukan Tim Pengelola Pengaduan Pelayanan Publik (SP4N-LAPOR!) di Lingkungan "
    "Pemerintah Provinsi Jawa Tengah"
)
SIGNER: Final = "Gubernur Jawa Tengah"


def _address(name: str) -> str:
    return f"{name}@{PREPARING}.example"


TEAM: Final = (
    DemoMember("Hendro Saptono, S.H., M.H.", "", "Gubernur", "PATRON", ()),
    DemoMember(
        "Sumarsih Handayani, S.E., M.Si.",
        _address("sumarsih.handayani"),
        "Sekretaris Daerah",
        "ACCOUNTABLE_OFFICER",
        ("LEAD",),
    ),
    DemoMember(
        "Darmawan Widodo, S.Sos.", "", "Asisten Administrasi (Ketua)", "COORDINATION_TEAM", ()
    ),
    DemoMember(
        "Galih Prakoso, S.Kom.",
        _address("galih.prakoso"),
        "Kepala Bidang Informasi dan Komunikasi Publik",
        "ADMIN_KOMINFO",
        ("KOM",),
    ),
    DemoMember(
        "Tri Wahyuningsih, S.Sos.",
        _address("tri.wahyuningsih"),
        "Kepala Bagian Tata Laksana, Biro Organisasi",
        "ADMIN_ORGANISATION",
        ("ORG",),
    ),
    DemoMember(
        "Bagas Nugroho, S.E., Ak.",
        _address("bagas.nugroho"),
        "Inspektur Pembantu Khusus",
        "ADMIN_INSPECTORATE",
        ("INS",),
    ),
)
UNITS: Final = (
    DemoUnit(
        "dinkes",
        "OPD",
        "Dinas Kesehatan",
        (
            DemoLiaison(
                "Retno Palupi, S.K.M.", _address("retno.palupi"), "Sekretaris Dinas", False
            ),
            DemoLiaison(
                "Yusuf Hidayat, S.Kep.", _address("yusuf.hidayat"), "Kepala Subbagian Umum", True
            ),
        ),
    ),
    DemoUnit(
        "dishub",
        "OPD",
        "Dinas Perhubungan",
        (
            DemoLiaison(
                "Anggit Setiawan, S.T.", _address("anggit.setiawan"), "Sekretaris Dinas", False
            ),
        ),
    ),
)
# What is worked on, by whom, and in how many days it is due.
PLAN: Final = (
    (PlanCode.TEAM, "Sekretaris Daerah", 14),
    (PlanCode.TRAINING, "Kepala Dinas Komunikasi dan Informatika", 40),
    (PlanCode.PROCEDURES, "Kepala Biro Organisasi", -3),
)
