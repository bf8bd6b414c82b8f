"""What bodies that are not connected yet have applied with, in the demo: all of it made up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from onboarding.applications.rules.completeness import LATER
from onboarding.applications.rules.steps import Step


@dataclass(frozen=True, slots=True)
class DemoApplication:
    """One application. days_ago: when it was begun. done: the steps that are answered.

    is_sent: whether it was sent. returned: what the desk says of which step, sent back.
    """

    code: str
    domain: str
    person: str
    position: str
    head: str
    days_ago: int
    done: tuple[Step, ...]
    is_sent: bool = False
    returned: tuple[tuple[Step, str], ...] = ()


APPLICATIONS: Final = (
    DemoApplication(
        "33.06",
        "purworejo.contoh.go.id",
        "Endah Puspita, S.STP.",
        "Kepala Bagian Organisasi",
        "Bupati Purworejo",
        9,
        tuple(Step),
        is_sent=True,
    ),
    DemoApplication(
        "35.09",
        "jember.contoh.go.id",
        "Arif Budiman, S.Kom.",
        "Kepala Bidang Layanan Informasi",
        "Bupati Jember",
        16,
        tuple(Step),
        is_sent=True,
        returned=(
            (Step.DECREE, "Halaman tanda tangan tidak terbaca. Pindai ulang dan unggah lagi."),
            (Step.TEAM, "SK menyebut admin Inspektorat, tetapi ia belum ada di daftar tim."),
        ),
    ),
    DemoApplication(
        "73.02",
        "bulukumba.contoh.go.id",
        "Nurhayati, S.Sos.",
        "Kepala Subbagian Ketatalaksanaan",
        "Bupati Bulukumba",
        3,
        (Step.DECREE, Step.TEAM, Step.PROCEDURES),
    ),
)


def decree_of(told: DemoApplication) -> dict[str, Any]:
    """Return the answers about the decree."""
    return {
        "number": f"065/{told.days_ago * 17}/2026",
        "signed_on": "2026-02-02",
        "title": "Pembentukan Tim Pengelola Pengaduan Pelayanan Publik (SP4N-LAPOR!)",
        "signer": told.head,
        "valid_from": "2026-02-02",
        "valid_to": "",
    }


def answers_of(told: DemoApplication, *, slug: str, time_zone: str) -> dict[Step, dict[str, Any]]:
    """Return the answers of every step but the trial, which runs by the calendar."""
    return {
        Step.DECREE: decree_of(told),
        Step.TEAM: {"people": [_person(told, *one) for one in _TEAM]},
        Step.UNITS: {"units": [_unit(told, *one) for one in _UNITS]},
        Step.PROCEDURES: {"choice": LATER, "number": "", "title": ""},
        Step.POLICY: {"choice": "DEFAULT", "time_zone": time_zone, "confirms": True, "wishes": ""},
        Step.CHANNELS: {
            "slug": slug,
            "sms_prefix": slug.upper()[:12],
            "phone": "",
            "host": f"{slug}.localhost",
        },
    }


_TEAM: Final = (
    ("p1", "Drs. Hendro Wibowo, M.Si.", "PATRON", "Kepala daerah", "", ""),
    ("p2", "Dra. Siti Rahma, M.M.", "ACCOUNTABLE_OFFICER", "Sekretaris daerah", "sekda", ""),
    (
        "p3",
        "Yoga Pratama, S.Kom.",
        "ADMIN_KOMINFO",
        "Kepala Bidang Aplikasi Informatika",
        "yoga",
        "198503172010011007",
    ),
    (
        "p4",
        "Lilis Handayani, S.E.",
        "ADMIN_ORGANISATION",
        "Kepala Subbagian Tata Laksana",
        "lilis",
        "198809092012022003",
    ),
)
_UNITS: Final = (
    ("u1", "DINKES", "Dinas Kesehatan", "OPD", "Rahmat Hidayat", "Eka Wulandari"),
    ("u2", "DPUPR", "Dinas Pekerjaan Umum", "OPD", "Agus Salim", "Wahyu Nugroho"),
    ("u3", "PKM-KOTA", "Puskesmas Kota", "PUSKESMAS", "Maya Sari", "Dian Kartika"),
)


def _person(  # noqa: PLR0917 - the columns of the list above
    told: DemoApplication, key: str, name: str, duty: str, position: str, mail: str, nip: str
) -> dict[str, str]:
    return {
        "key": key,
        "name": name,
        "duty": duty,
        "place_in_team": "",
        "position": position,
        "rank": "",
        "nip": nip,
        "email": f"{mail}@{told.domain}" if mail else "",
        "phone": "",
    }


def _unit(  # noqa: PLR0917 - the columns of the list above
    told: DemoApplication, key: str, code: str, name: str, kind: str, officer: str, other: str
) -> dict[str, str]:
    return {
        "key": key,
        "code": code,
        "name": name,
        "kind": kind,
        "liaison_name": officer,
        "liaison_position": "Sekretaris",
        "liaison_email": f"{officer.split(maxsplit=1)[0].lower()}@{told.domain}",
        "liaison_phone": "",
        "substitute_name": other,
        "substitute_email": f"{other.split(maxsplit=1)[0].lower()}@{told.domain}",
        "substitute_phone": "",
    }
