import pytest

from tenants.models import Host
from tenants.queries import hosts
from tenants.queries.hosts import agency_for_host, forget_hosts
from tenants.scope import scope
from tests.factories.everything import EVERYTHING

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
