import pytest

from tenants.models import Host
from tenants.queries import hosts
from tenants.queries.hosts import KnownHost, agency_for_host, forget_hosts, known_host
from tenants.scope import scope
from tests.factories.everything import EVERYTHING
from tests.factories.hosts import make_former

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_memory():
    forget_hosts()
    yield
    forget_hosts()


def test_the_agency_of_a_host(agency, other_agency):
    assert agency_for_host("banjarnegara.localhost") == agency
    assert agency_for_host("kemenkes.localhost") == other_agency
    assert agency_for_host("zzz.localhost") is None


def test_the_answer_is_remembered_for_a_while(agency, statements, monkeypatch):
    agency_for_host("banjarnegara.localhost")
    agency_for_host("zzz.localhost")
    with scope(EVERYTHING):
        Host.objects.create(agency=agency, domain="zzz.localhost", is_primary=False)

    with statements() as found:
        assert agency_for_host("banjarnegara.localhost") == agency
        assert agency_for_host("zzz.localhost") is None
    assert found.texts() == []

    monkeypatch.setattr(hosts, "FRESH_FOR", 0.0)
    assert agency_for_host("zzz.localhost") == agency


def test_invented_names_do_not_fill_the_memory(agency, monkeypatch):
    monkeypatch.setattr(hosts, "MOST_REMEMBERED", 3)
    for number in range(10):
        agency_for_host(f"x{number}.localhost")

    assert len(hosts._remembered) <= 3


def test_a_former_host_is_known_and_says_where_to_go(agency):
    make_former(agency)

    assert known_host("banjar.localhost") == KnownHost(agency, True, "banjarnegara.localhost")
    assert agency_for_host("banjar.localhost") == agency


def test_one_whose_agency_has_no_host_any_more_leads_nowhere(agency):
    make_former(agency)
    with scope(EVERYTHING):
        Host.objects.filter(agency=agency).delete()

    assert known_host("banjar.localhost") == KnownHost(agency, True, "")


@pytest.mark.parametrize(
    ("domain", "many"),
    [
        ("banjarnegara.localhost", 1),
        ("banjar.localhost", 2),
        ("zzz.localhost", 2),
        ("", 0),
    ],
)
def test_a_present_host_costs_one_statement_however_many_have_moved(
    agency, other_agency, statements, domain, many
):
    make_former(agency)
    make_former(other_agency, "depkes.localhost")

    with statements() as first:
        known_host(domain)
    with statements() as second:
        known_host(domain)

    assert (len(first.texts()), second.texts()) == (many, [])
