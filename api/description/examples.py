"""How a report, its steps and what stands beside it may look: for addresses of a shape of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from drf_spectacular.utils import OpenApiExample

HOST: Final = "https://banjarnegara.lapor.example"
NUMBER: Final = "LP26-7K3M-QX2A"
_URL: Final = f"{HOST}/api/v1/reports/{NUMBER}"
_MULTIPART: Final = "multipart/form-data"
_AT: Final = "2026-11-30T09:12:04+07:00"


class Shown(NamedTuple):
    """sent, answered: as JSON. files: the names of what may go along in a form, none for none."""

    answered: Any
    sent: Any = None
    files: tuple[str, ...] = ()
    status: int = 200

    def examples(self) -> Iterator[OpenApiExample]:
        """Yield them as the description has them."""
        if self.sent is not None:
            yield OpenApiExample(
                "request", value=self.sent, request_only=True, media_type="application/json"
            )
        if self.files:
            form = {"data": self.sent, "evidence": list(self.files)}
            yield OpenApiExample("form", value=form, request_only=True, media_type=_MULTIPART)
        yield OpenApiExample(
            "answer", value=self.answered, response_only=True, status_codes=[str(self.status)]
        )


_LISTED: Final[dict[str, Any]] = {
    "number": NUMBER,
    "version": 3,
    "url": _URL,
    "title": "Lampu jalan mati di Bawang",
    "state": "LIAISON_REVIEW",
    "report_class": "COMPLAINT",
    "supervisory": False,
    "visibility": "PUBLIC",
    "category_code": "jalan",
    "category_name": "Jalan",
    "region_code": "33.04.06",
    "region_name": "Bawang",
    "regency_name": "Kabupaten Banjarnegara",
    "agency_id": 2,
    "agency_name": "Pemerintah Kabupaten Banjarnegara",
    "unit_id": 7,
    "unit_name": "Puskesmas Bawang 1",
    "escalation": 0,
    "submitted_at": "2026-11-27T08:12:04+07:00",
    "entered_at": _AT,
    "due_at": "2026-12-14T23:59:59+07:00",
}
_READ: Final[dict[str, Any]] = {
    **_LISTED,
    "body": "Sudah dua minggu lampu di depan puskesmas mati.",
    "channel": "PHONE",
    "place": "Depan puskesmas",
    "latitude": None,
    "longitude": None,
    "event_on": "2026-11-13",
    "published": True,
    "redacted": False,
    "complete_at": "2026-11-27T10:02:11+07:00",
    "closed_at": None,
    "closure": None,
    "rating": None,
    "returned": 0,
    "nudges": 0,
    "supporters": 2,
    "joint_agency_ids": [],
    "supporting_unit_ids": [],
}
_FILED: Final[dict[str, Any]] = {
    "channel": "PHONE",
    "report_class": "COMPLAINT",
    "title": _READ["title"],
    "body": _READ["body"],
    "category_code": "jalan",
    "region_code": "33.04",
    "place": _READ["place"],
    "event_on": _READ["event_on"],
    "visibility": "PUBLIC",
    "name": "Siti Aminah",
    "phone": "081234567890",
    "privacy_notice_seen": True,
}
_EVENT: Final[dict[str, Any]] = {
    "seq": 3,
    "step": "ASSIGN_UNIT",
    "title": "Didisposisikan ke unit",
    "at": _AT,
    "role": "ADM",
    "actor_name": "Wati",
    "agency_name": "Pemerintah Kabupaten Banjarnegara",
    "from_state": "AGENCY_REVIEW",
    "to_state": "LIAISON_REVIEW",
    "to_agency_name": "",
    "unit_name": "Puskesmas Bawang 1",
    "audience": "PUBLIC",
    "internal": False,
    "text": "",
    "told": {},
}
_STEP: Final[dict[str, Any]] = {
    "step": "ASSIGN_UNIT",
    "label": "Disposisikan ke unit",
    "leads_to": "LIAISON_REVIEW",
    "approval": "",
    "inputs": [
        {
            "name": "unit_id",
            "label": "Unit",
            "hint": "",
            "kind": "integer",
            "required": True,
            "max_length": None,
            "choices": [{"value": "7", "label": "Puskesmas Bawang 1"}],
        }
    ],
}
_OTHER: Final = {
    "number": "LP26-4HTR-9C2B",
    "title": "Lampu jalan padam",
    "state": "IN_PROGRESS",
    "url": f"{HOST}/api/v1/reports/LP26-4HTR-9C2B",
}
_CHANGED: Final = {"number": NUMBER, "version": 4, "state": "LIAISON_REVIEW"}
BY_OPERATION: Final[dict[str, Shown]] = {
    "listReports": Shown({"items": [_LISTED], "next": f"{HOST}/api/v1/reports?cursor=WzE3XQ"}),
    "fileReport": Shown(
        {
            "number": NUMBER,
            "version": 1,
            "url": _URL,
            "state": "NATIONAL_REVIEW",
            "agency_id": None,
            "submitted_at": _AT,
            "due_at": "2026-12-03T23:59:59+07:00",
            "secret": "K7Q4 M2XN 8TPA",
        },
        _FILED,
        ("formulir.pdf",),
        201,
    ),
    "readReport": Shown(_READ),
    "listEvents": Shown({"items": [_EVENT]}),
    "listFiles": Shown(
        {
            "items": [
                {
                    "id": 18,
                    "name": "lampu.jpg",
                    "kind": "jpg",
                    "size": 218_411,
                    "sha256": "9f2c…",
                    "added_at": _AT,
                    "by_reporter": True,
                    "seq": None,
                    "url": f"{_URL}/files/18",
                }
            ]
        }
    ),
    "listSteps": Shown({"items": [{**_STEP, "inputs": [{**_STEP["inputs"][0], "choices": None}]}]}),
    "readStep": Shown(_STEP),
    "takeStep": Shown(
        {**_CHANGED, "state": "ANSWERED", "step": "ANSWER", "seq": 4, "waits": False},
        {"step": "ANSWER", "text": "Lampu sudah diganti hari ini.", "substantive": True},
        ("sesudah.jpg",),
    ),
    "listAssignments": Shown(
        {
            "items": [
                {
                    "unit_id": 7,
                    "unit_name": "Puskesmas Bawang 1",
                    "supporting_unit_ids": [],
                    "assigned_by_name": "Wati",
                    "assigned_at": _AT,
                    "ended_at": None,
                }
            ]
        }
    ),
    "listDeadlines": Shown(
        {
            "items": [
                {
                    "timer": "T3",
                    "label": "Respons awal",
                    "due_at": "2026-12-14T23:59:59+07:00",
                    "is_over": False,
                }
            ]
        }
    ),
    "readRelated": Shown(
        {
            "supporting_units": [],
            "reported_units": [],
            "joint_agencies": [],
            "merged": [],
            "duplicates": [{**_OTHER, "takes_in": True}],
            "suggestions": [],
        }
    ),
    "readIdentity": Shown(
        {"name": "Siti Aminah", "email": None, "phone": "081234567890", "nik": None},
        {"reason": "Menghubungi pelapor untuk menjadwalkan perbaikan."},
    ),
    "readRedaction": Shown(
        {
            "passages": ["rumah Pak Budi"],
            "hidden_files": [],
            "reason": "Nama warga lain.",
            "files": [{"id": 18, "name": "lampu.jpg"}],
        }
    ),
    "redactReport": Shown(_CHANGED, {"passages": ["rumah Pak Budi"], "reason": "Nama warga lain."}),
    "liftRedaction": Shown(_CHANGED, {"lift_reason": "Warga itu setuju namanya disebut."}),
    "explainDelay": Shown(_CHANGED, {"text": "Suku cadang baru tiba pekan depan."}),
    "decideProposal": Shown(_CHANGED, {"accept": True}),
    "listProposals": Shown(
        {
            "items": [
                {
                    "id": 5,
                    "number": NUMBER,
                    "title": _READ["title"],
                    "step": "ANSWER",
                    "role": "LIA",
                    "at": _AT,
                    "url": _URL,
                }
            ]
        }
    ),
    "searchReports": Shown(
        {
            "items": [
                {
                    **_LISTED,
                    "title_html": "<mark>Lampu</mark> jalan mati di Bawang",
                    "excerpt_html": "Sudah dua minggu <mark>lampu</mark> di depan puskesmas mati.",
                }
            ],
            "next": None,
            "total": 1,
            "is_capped": False,
            "is_loose": False,
            "fell_back": False,
            "facets": [
                {
                    "parameter": "state",
                    "values": [{"value": "LIAISON_REVIEW", "label": "Di unit", "count": 1}],
                }
            ],
        }
    ),
}
