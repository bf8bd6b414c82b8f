"""A report goes from a citizen to a settled case: desk, regency, Puskesmas, answer, accepted."""

import pytest

from register.rules.steps import Step
from tests.factories.lives import Life, admin_of, liaison_of, make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def test_from_citizen_to_settled(agency):
    unit = make_unit(agency)
    life = Life()
    assert life.report.state == "NATIONAL_REVIEW"

    life.later(days=1).route(agency)
    assert life.report.state == "AGENCY_REVIEW"
    assert life.report.agency_id == agency.pk
    assert life.report.published

    life.officer(agency, admin_of(agency), Step.ASSIGN_UNIT, unit_id=unit.pk)
    liaison = liaison_of(agency, unit)
    life.later(days=1).officer(agency, liaison, Step.RESPOND_INITIAL, text="Kami cek hari ini.")
    life.officer(agency, liaison, Step.ANSWER, text="Dokter pengganti hadir.", substantive=True)
    assert life.report.state == "ANSWERED"

    life.work()
    assert life.report.answer_delivered
    life.later(days=1).reporter(Step.ACCEPT, rating=5)
    assert life.report.state == "CLOSED"
    assert life.report.closure == "ACCEPTED"
    assert [event.step for event in life.events()] == [
        "SUBMIT",
        "VERIFY_AND_ROUTE",
        "ASSIGN_UNIT",
        "RESPOND_INITIAL",
        "ANSWER",
        "ACCEPT",
    ]
