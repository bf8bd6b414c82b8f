"""What an open queue is told every half minute: nothing, or how many have come and the new counts."""

import re
from datetime import timedelta

import pytest

from register.rules.steps import Step
from tests.factories.consoles import Officer, fresh_life, now
from tests.factories.people import host_of
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def admin(agency, db):
    return Officer(agency, "ADM")


def asked_by(answer):
    """Return the address that a page, or the news before, asks next."""
    found = re.search(r'hx-get="([^"]*/kabar/[^"]*)"', answer.content.decode())
    return found[1].replace("&amp;", "&")


def banner(answer):
    text = re.sub(r"\s+", " ", answer.content.decode())
    found = re.search(r"(\d+) laporan baru – tampilkan", text)
    return int(found[1]) if found else 0


def test_it_works(agency, admin):
    make_reports(2, agency=agency)
    page = admin.queue("baru")

    quiet = admin.get(asked_by(page))
    for _ in range(3):
        fresh_life().route(agency)
    news = admin.get(asked_by(page))
    after = admin.get(asked_by(news))

    assert (quiet.status_code, quiet.content) == (204, b"")
    assert (news.status_code, banner(news)) == (200, 3)
    assert 'href="/konsol/antrean/?v=baru"' in news.content.decode()
    text = news.content.decode()
    assert """hx-swap-oob="innerHTML:[data-count='/konsol/antrean/?v=baru']">5</span>""" in text
    assert after.status_code == 204


def test_it_is_one_statement_while_nothing_has_moved(agency, admin, statements):
    make_reports(30, agency=agency)
    url = asked_by(admin.queue("baru"))
    admin.get(url)

    with statements() as seen:
        admin.get(url)

    of_reports = [text for text in seen.texts() if "register_report" in text]
    assert len(of_reports) == 1
    assert len(seen.texts()) == 4


def test_what_leaves_changes_the_counts_without_a_banner(agency, admin):
    life = fresh_life()
    life.route(agency)
    page = admin.queue("baru")
    life.officer(agency, admin.actor, Step.REQUEST_INFO, text="Loket mana?")

    news = admin.get(asked_by(page))

    assert (news.status_code, banner(news)) == (200, 0)
    assert "?v=pelapor']\">1</span>" in news.content.decode()


def test_the_conditions_of_the_view_hold_for_its_news(agency, admin):
    page = admin.queue("baru", jenis="ASPIRATION")
    make_reports(2, agency=agency, entered_at=now() + timedelta(seconds=1))
    make_reports(
        1, agency=agency, report_class="ASPIRATION", entered_at=now() + timedelta(seconds=1)
    )

    assert banner(admin.get(asked_by(page))) == 1


def test_what_has_become_late_is_new_among_the_late(agency, admin):
    url = asked_by(admin.queue("lewat"))
    make_reports(1, agency=agency, first_due=now() - timedelta(days=1))
    since = (now() - timedelta(days=2)).isoformat()
    earlier = re.sub(r"sejak=[^&]*", "sejak=" + since.replace("+", "%2B"), url)

    assert banner(admin.get(url)) == 0
    assert banner(admin.get(earlier)) == 1


def test_among_all_only_what_arrives_is_new(agency, admin):
    page = admin.queue("semua")
    soon = now() + timedelta(seconds=1)
    make_reports(1, agency=agency, entered_at=soon)
    make_reports(1, agency=agency, state="IN_PROGRESS", entered_at=soon)

    assert banner(admin.get(asked_by(page))) == 1


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?v=verifikasi&sejak=2026-01-01T00:00:00%2B07:00",
        "?v=baru",
        "?v=baru&sejak=kemarin",
        "?v=baru&sejak=2026-01-01",
    ],
)
def test_an_address_that_no_page_makes_is_told_nothing(admin, query):
    assert admin.get(f"/konsol/antrean/kabar/{query}").status_code == 204


def test_of_another_agency_nothing_is_told(agency, other_agency, admin):
    page = admin.queue("semua")

    fresh_life().route(other_agency)

    assert admin.get(asked_by(page)).status_code == 204
    assert admin.get(asked_by(page), headers={"host": host_of(other_agency)}).status_code != 200


def test_the_ombudsman_is_told_by_the_number_alone(agency, db):
    officer = Officer(agency, "OMB")
    page = officer.queue("rujukan")

    assert officer.get(asked_by(page)).status_code == 204
    make_reports(
        1, state="OMBUDSMAN", ombudsman_id=agency.pk, entered_at=now() + timedelta(seconds=1)
    )
    news = officer.get(asked_by(page))
    assert banner(news) == 1
    assert officer.get(asked_by(news)).status_code == 204
