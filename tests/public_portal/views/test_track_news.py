import pytest

from register.models import ReportEvent
from register.rules.states import Visibility
from register.rules.steps import Step
from tenants.scope import scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import Life, admin_of
from tests.public_portal.moments import ago
from tests.public_portal.opening import open_report
from tests.public_portal.seeing import text_of


@pytest.fixture
def life(agency):
    life = Life(at=ago())
    life.route(agency)
    return life


def news(visitor, life, seen, **headers):
    return visitor.get(f"/lacak/{life.report.number}/kabar/{seen}/", headers=headers)


def test_the_page_asks_from_where_it_is(visitor, life):
    page = open_report(visitor, life)

    assert f'hx-get="/lacak/{life.report.number}/kabar/2/"' in page.content.decode()


def test_nothing_new_is_an_empty_answer(visitor, life):
    response = news(visitor, life, 2)

    assert (response.status_code, response.content) == (204, b"")


def test_what_is_new_is_a_link_to_the_page(visitor, life, agency):
    life.officer(agency, admin_of(agency), Step.RESPOND_INITIAL_AGENCY, text="Kami cek.")

    response = news(visitor, life, 2, **{"HX-Request": "true"})

    assert text_of(response) == "Ada perkembangan baru. Tampilkan"
    assert f'href="/lacak/{life.report.number}/"' in response.content.decode()
    assert "no-store" in response["Cache-Control"]
    assert "<h1>" in news(visitor, life, 2).content.decode()


def test_what_the_reporter_may_not_read_is_no_news(visitor, life, agency):
    with scope(EVERYTHING):
        last = ReportEvent.objects.filter(report_id=life.id).latest("seq")
        last.pk, last.seq, last.audience = None, 3, "OFFICIALS"
        last.save(force_insert=True)
    open_report(visitor, life)

    assert news(visitor, life, 2).status_code == 204


def test_a_confidential_report_has_news_for_its_reporter_alone(visitor, agency):
    life = Life(at=ago(), visibility=Visibility.CONFIDENTIAL)
    life.route(agency)

    assert news(visitor, life, 0).status_code == 404
    open_report(visitor, life)
    assert news(visitor, life, 0).status_code == 200


def test_it_costs_one_statement(visitor, life, statements):
    address = f"/lacak/{life.report.number}/kabar/2/"
    visitor.get(address)

    with statements() as taken:
        visitor.get(address)

    assert len(taken.texts()) == 1
