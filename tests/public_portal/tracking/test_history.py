from datetime import datetime

import pytest

from public_portal.tracking.history import history_of, link_of
from public_portal.tracking.names import AgencyName
from register.models import Attachment, ReportEvent
from register.rules.actors import Role
from register.rules.steps import Happening, Step
from tests.factories.lives import WIB

AT = datetime(2026, 3, 2, 9, 0, tzinfo=WIB)
AGENCIES = {
    7: AgencyName("Pemerintah Kabupaten Banjarnegara", "Pemkab Banjarnegara", "Asia/Jakarta")
}


def entry(step, *, is_mine=False, files=(), **values):
    event = ReportEvent(seq=3, at=AT, step=step, **{"role": Role.NATIONAL.value, **values})
    (found,) = history_of(
        [event],
        files,
        agencies=AGENCIES,
        is_mine=is_mine,
        link=lambda file: link_of(
            file, number="LP26-8K3M-7QX7", address="public_portal:track-file"
        ),
    )
    return found


@pytest.mark.parametrize(
    ("step", "values", "detail"),
    [
        (Step.VERIFY_AND_ROUTE, {"to_agency_id": 7}, "ke Pemerintah Kabupaten Banjarnegara"),
        (Step.VERIFY_AND_ROUTE, {"to_agency_id": None}, "ke Admin Nasional"),
        (Step.RETURN_TO_NATIONAL, {"from_agency_id": 7}, "oleh Pemerintah Kabupaten Banjarnegara"),
        (Happening.ESCALATED, {"data": {"level": 2}}, "ke provinsi"),
        (Happening.ESCALATED, {"data": {"level": 9}}, ""),
        (Step.ARCHIVE, {"data": {"reason_code": "COURT"}}, "karena sedang atau telah diputus pengadilan"),
        (Step.ACCEPT, {"data": {"rating": 4}}, "dengan nilai 4 dari 5"),
        (Step.INTERIM_REPLY, {"data": {"new_date": "2026-03-16"}}, "menjadi 16 Mar 2026"),
        (Step.WITHDRAW, {}, ""),
    ],
)  # fmt: skip
def test_the_sentence_of_a_hop_is_finished(step, values, detail):
    assert entry(step.value, **values).detail == detail


@pytest.mark.parametrize(
    ("role", "agency_id", "note"),
    [
        ("NAT", None, "Admin Nasional"),
        ("LIA", 7, "Pejabat Penghubung, Pemkab Banjarnegara"),
        ("REP", None, ""),
        ("SYS", None, ""),
    ],
)
def test_who_acted_is_said_where_the_words_do_not_say_it(role, agency_id, note):
    assert entry("ANSWER", role=role, agency_id=agency_id).note == note


@pytest.mark.parametrize(
    ("role", "is_mine", "body"),
    [
        ("REP", False, "Hubungi 0812***890"),
        ("REP", True, "Hubungi 0812-3456-7890"),
        ("LIA", False, "Hubungi 0812-3456-7890"),
    ],
)
def test_numbers_that_a_reporter_wrote_are_masked_for_others(role, is_mine, body):
    found = entry("NOT_SATISFIED", role=role, is_mine=is_mine, text="Hubungi 0812-3456-7890")

    assert found.body == body


def test_files_stand_with_the_step_they_came_with():
    mine = Attachment(pk=5, event_seq=3, name="a.jpg", kind="jpg", size=10)
    other = Attachment(pk=6, event_seq=2, name="b.pdf", kind="pdf", size=10)

    (file,) = entry("ANSWER", files=[mine, other]).files

    assert (file.name, file.url, file.is_image) == (
        "a.jpg",
        "/lacak/LP26-8K3M-7QX7/berkas/5/",
        True,
    )
