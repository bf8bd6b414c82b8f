import pytest
from django.core import mail

from notices.models import ReporterChoice
from register.rules.steps import Step
from tenants.scope import scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import Life, admin_of
from tests.public_portal.moments import ago
from tests.public_portal.opening import open_report
from tests.public_portal.seeing import chosen_of, text_of


@pytest.fixture
def life(places):
    return Life(at=ago(hours=2))


def address(life):
    return f"/lacak/{life.report.number}/surel/"


def choices():
    with scope(EVERYTHING):
        return list(ReporterChoice.objects.values_list("report_id", "level", "language"))


def test_it_works(visitor, life, agency):
    open_report(visitor, life)
    assert chosen_of(visitor.get(address(life)), "level") == "EVERY"

    response = visitor.post(address(life), {"level": "NEEDED", "language": "en"})

    assert response["Location"] == f"/lacak/{life.report.number}/"
    assert choices() == [(life.id, "NEEDED", "en")]
    assert chosen_of(visitor.get(address(life)), "level") == "NEEDED"
    life.route(agency)
    life.officer(agency, admin_of(agency), Step.ANSWER_AGENCY, text="Sudah.", substantive=True)
    life.work()
    subjects = [m.subject for m in mail.outbox if m.to == ["siti@contoh.test"]]
    assert subjects == [f"{life.report.number}: your report was answered"]


def test_nothing_at_all_still_lets_silence_close_the_report(visitor, life, agency):
    open_report(visitor, life)
    visitor.post(address(life), {"level": "NONE", "language": "id"})

    life.route(agency)
    life.officer(agency, admin_of(agency), Step.ANSWER_AGENCY, text="Sudah.", substantive=True)
    life.work()

    assert [m for m in mail.outbox if m.to == ["siti@contoh.test"]] == []
    assert life.report.answer_delivered


def test_a_stranger_finds_nothing_and_changes_nothing(visitor, life):
    assert visitor.get(address(life)).status_code == 404
    response = visitor.post(address(life), {"level": "NONE", "language": "id"})

    assert response.status_code == 404
    assert choices() == []


def test_an_unknown_level_is_said(visitor, life):
    open_report(visitor, life)

    response = visitor.post(address(life), {"level": "SOMETIMES", "language": "id"})

    assert response.status_code == 422
    assert "Galat:" in response.content.decode()
    assert choices() == []
    assert "Atur notifikasi laporan ini" in text_of(visitor.get(f"/lacak/{life.report.number}/"))
