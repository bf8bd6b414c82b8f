"""Ready replies and procedures, of one's own desk."""

import pytest

from casework.actions.keep_desk_reply import keep_desk_reply
from casework.actions.keep_reply import Reply, keep_reply
from casework.actions.record_sop import record_sop
from tests.factories.consoles import Officer, now, today
from tests.factories.tokens import program_of


@pytest.fixture
def reply(admin):
    kept = Reply(code="minta-foto", title="Meminta foto", text="Di {tempat}?", unit_id=None)
    with admin.scope:
        return keep_reply(reply=kept, by=admin.actor, at=now())


def test_ready_replies_of_the_agency(reply, program):
    told = {
        "id": reply.pk,
        "code": "minta-foto",
        "title": "Meminta foto",
        "text": "Di {tempat}?",
        "category_code": "",
        "unit_id": None,
        "step": "",
        "ticks": [],
        "is_active": True,
    }

    assert program.get("/api/v1/replies").json() == {"items": [told], "next": None}
    assert program.get(f"/api/v1/replies/{reply.pk}").json() == told
    assert program.get("/api/v1/replies?is_active=false").json()["items"] == []


def test_ready_replies_of_the_desk(reply):
    officer = Officer(None, "NAT")
    desk = program_of(None, officer.user)
    with officer.scope:
        kept = keep_desk_reply(code="salam", title="Salam", text="Yth.", by=officer.actor, at=now())

    (told,) = desk.get("/api/v1/replies").json()["items"]

    assert told == {
        "id": kept.pk,
        "code": "salam",
        "title": "Salam",
        "text": "Yth.",
        "category_code": "",
        "unit_id": None,
        "step": "",
        "ticks": [],
        "is_active": True,
    }
    assert desk.get("/api/v1/replies?code=minta-foto").json()["items"] == []


def test_procedures(admin, program):
    step = {
        "activity": "Menelaah",
        "executor": "Admin",
        "completeness": "Laporan",
        "time": "1 hari",
        "output": "Disposisi",
    }
    with admin.scope:
        kept = record_sop(
            number="SOP/1",
            title="Pengaduan",
            steps=[step],
            valid_from=today(),
            report_class="COMPLAINT",
            legal_basis=["Perpres 76/2013"],
        )

    told = program.get(f"/api/v1/procedures/{kept.pk}").json()

    day = today().isoformat()
    assert told == {
        "id": kept.pk,
        "number": "SOP/1",
        "title": "Pengaduan",
        "report_class": "COMPLAINT",
        "category_code": "",
        "unit_id": None,
        "version": 1,
        "state": "PUBLISHED",
        "legal_basis": ["Perpres 76/2013"],
        "steps": [step | {"amount": None, "unit": "", "timer": ""}],
        "made_on": day,
        "begun_on": day,
        "valid_from": day,
        "valid_until": None,
        "decision": "",
        **{name: [] for name in ("qualifications", "related", "equipment", "warnings", "records")},
    }
    assert program.get("/api/v1/procedures?report_class=COMPLAINT").json()["items"] == [told]
    assert program.get("/api/v1/procedures?unit_id=7").json()["items"] == []
