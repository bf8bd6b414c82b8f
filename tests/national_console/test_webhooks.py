"""The national desk's own systems: the same pages, with what the whole country's reports go through."""

import pytest

from tests.factories.consoles import Officer, now
from tests.factories.lives import Life
from tests.factories.webhooks import Sink, call_due, deliveries, endpoint_of

PAGE = "/webhook/"


@pytest.fixture(autouse=True)
def _on_loopback(settings):
    settings.WEBHOOK_LOOPBACK = True


@pytest.fixture
def desk(db):
    return Officer(None, "NAT")


def text(answer):
    return " ".join(answer.content.decode().split())


def test_it_begins_empty_and_the_menu_leads_there(desk):
    page = text(desk.get(PAGE))

    assert "Belum ada sistem yang diberi tahu" in page
    assert f'href="{PAGE}"' in page


def test_its_system_is_told_of_every_report(agency, desk):
    typed = {"name": "Satu data", "which": "ALL"}
    with Sink() as sink:
        assert "whsec_" in text(desk.post(f"{PAGE}baru/", {**typed, "url": sink.url}))
        life = Life(at=now())
        life.route(agency)
        life.work()
        call_due(now())

        assert sink.types == ["report.SUBMIT", "report.VERIFY_AND_ROUTE"]
        assert "http://nasional.localhost:8000/api/v1/reports/" in sink.taken[0][1]
    first = deliveries(None)[0]
    page = text(desk.get(f"{PAGE}{first.endpoint_id}/kiriman/{first.pk}/"))
    assert "Laporan diterima" in page
    assert f"/laporan/{life.report.number}/" in page


def test_an_agencys_endpoint_is_not_the_desks(agency, desk):
    made = endpoint_of(agency, "https://spbe.contoh.go.id/", at=now()).endpoint

    assert "spbe.contoh.go.id" not in text(desk.get(PAGE))
    assert desk.get(f"{PAGE}{made.pk}/").status_code == 404
