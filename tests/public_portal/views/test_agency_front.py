"""An agency's own host shows its public page; everything else of the portal is on the portal."""

import re

import pytest
from django.conf import settings
from django.test import Client

from register.rules.steps import Step
from tests.factories.lives import Life, admin_of
from tests.factories.people import host_of
from tests.factories.stages import ANSWER
from tests.public_portal.moments import ago


@pytest.fixture
def front(agency, db):
    return Client(headers={"host": host_of(agency)})


def test_it_is_the_page_that_the_portal_has(front, agency):
    answer = front.get("/")

    assert answer.status_code == 200
    page = answer.content.decode()
    assert f"<h1>{agency.name}</h1>" in page
    assert "Berapa lama Anda menunggu" in page


def test_its_links_lead_to_the_portal_or_into_the_console(front, agency):
    life = Life(at=ago(hours=5), title="Puskesmas tutup")
    life.route(agency)
    life.officer(agency, admin_of(agency), Step.ANSWER_AGENCY, **ANSWER)
    life.reporter(Step.ACCEPT)

    page = front.get("/").content.decode()

    links = set(re.findall(r'<a [^>]*href="([^"#]+)', page))
    assert {link for link in links if link.startswith("/")} == {"/", "/konsol/"}
    portal = {link.removeprefix(settings.PUBLIC_URL) for link in links}
    assert {"/lapor/", "/lacak/", "/instansi/", f"/laporan/{life.report.number}/"} <= portal


def test_a_period_is_chosen_on_the_same_host(front):
    assert front.get("/", {"periode": "tahun-lalu"}).status_code == 200


@pytest.mark.parametrize("path", ["/lapor/", "/lacak/", "/instansi/", "/statistik/"])
def test_the_portals_other_pages_are_not_here(front, path):
    assert front.get(path).status_code == 404


def test_nothing_is_sent_there(front):
    assert front.post("/").status_code == 405


def test_addresses_mean_the_agencys_own_again_afterwards(front):
    front.get("/")

    assert front.get("/konsol/").url.startswith("/akun/masuk/")
