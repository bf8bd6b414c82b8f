"""A former host sends everybody on: readers, programs and whoever sends something there."""

import pytest

from tenants.models import Host
from tenants.queries.hosts import forget_hosts
from tenants.scope import scope
from tests.factories.everything import EVERYTHING
from tests.factories.hosts import make_former

pytestmark = pytest.mark.django_db
FORMER = {"host": "Banjar.localhost:8000"}
NOW = "http://banjarnegara.localhost:8000"


@pytest.fixture(autouse=True)
def _moved(agency):
    make_former(agency)


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/konsol/laporan/?q=jalan+rusak&q=lampu",
        "/akun/masuk/",
        "/api/v1/reports/TT-2026-000001",
        "/open311/v2/requests.json?jurisdiction_id=banjar.localhost",
        "/laporan/jalan%20rusak/?k=%C3%A9",
    ],
)
@pytest.mark.parametrize(
    ("method", "status"),
    [("GET", 301), ("HEAD", 301), ("POST", 308), ("PATCH", 308), ("DELETE", 308), ("OPTIONS", 308)],
)
def test_everything_is_sent_on_to_the_same_path(client, method, status, path):
    answer = client.generic(method, path, headers=FORMER)

    assert (answer.status_code, answer["Location"]) == (status, f"{NOW}{path}")
    assert answer["Cache-Control"] == "max-age=86400"
    assert answer.content == b""


def test_the_host_that_it_leads_to_answers(client):
    answer = client.get("/open311/v2/discovery.json", headers=FORMER)
    found = client.get("/open311/v2/discovery.json", headers={"host": NOW.partition("//")[2]})

    assert answer["Location"] == f"{NOW}/open311/v2/discovery.json"
    assert found.status_code == 200


def test_an_app_that_names_the_agency_by_its_former_host_is_answered(client):
    path = "/open311/v2/services.json?jurisdiction_id="

    by_former = client.get(f"{path}banjar.localhost", headers={"host": "localhost"})
    by_present = client.get(f"{path}banjarnegara.localhost", headers={"host": "localhost"})

    assert by_former.status_code == 200
    assert by_former.content == by_present.content


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/plain; charset=utf-8"),
        ("/api/v1/reports/", "application/problem+json"),
        ("/open311/v2/services.json", "application/json; charset=utf-8"),
    ],
)
def test_the_host_of_one_that_has_left_is_unknown_as_ever(client, agency, path, kind):
    with scope(EVERYTHING):
        Host.objects.filter(agency=agency).delete()
    forget_hosts()

    kept = client.get(path, headers=FORMER)
    nobodys = client.get(path, headers={"host": "zzz.localhost"})

    assert (kept.status_code, kept["Content-Type"]) == (404, kind)
    assert kept.content == nobodys.content


def test_what_can_be_no_host_asks_nobody(client, statements):
    with statements() as seen:
        answer = client.get("/", headers={"host": "a b"})

    assert answer.status_code == 404
    assert seen.texts() == []
