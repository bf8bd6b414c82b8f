"""Finding bodies by what is typed, by agency, and whether they stand."""

import pytest

from tenants.bodies.actions.load_master import load_master
from tenants.bodies.models import Body
from tenants.bodies.queries.bodies import body_of, search_bodies, standing_bodies
from tenants.models import Agency
from tenants.scope import PORTAL, scope

pytestmark = pytest.mark.usefixtures("own_database")


@pytest.fixture(scope="module", autouse=True)
def _loaded(own_database, django_db_blocker):
    with django_db_blocker.unblock():
        load_master()


def found(text, limit=5):
    with scope(PORTAL):
        return [body.short_name for body in search_bodies(text, limit)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("banjarn", ["Pemkab Banjarnegara"]),
        ("  Pemkab   banjarn ", ["Pemkab Banjarnegara"]),
        ("33.04", ["Pemkab Banjarnegara"]),
        ("bandung kota", ["Pemkot Bandung"]),
        ("kemenkes", ["Kemenkes"]),
        ("kesehatan", ["BPJS Kesehatan", "Kemenkes"]),
        ("bappenas", ["Kementerian PPN/Bappenas"]),
        ("bpn", ["Kementerian ATR/BPN"]),
        ("BI", ["BI", "BIG", "BIN", "Kemenko Kumham Imipas", "Kemenko Infra"]),
        ("jawa tengah", ["Pemprov Jateng"]),
        ("atlantis", []),
        ("%", []),
        ("", []),
    ],
)
def test_what_is_typed_finds_them(text, expected):
    assert found(text) == expected


def test_no_more_than_asked_for_in_one_statement(statements):
    with scope(PORTAL), statements() as told:
        rows = search_bodies("pemkab", 20)
        names = [(row.parent.short_name, row.agency) for row in rows]

    assert len(names) == 20
    assert len(told.texts()) == 1


def test_a_body_that_has_ended_is_not_found():
    Body.objects.using("owner").filter(code="33.05").update(until="2026-01-01")

    with scope(PORTAL):
        assert standing_bodies().count() == 667
    assert found("kebumen") == []


def test_the_body_of_an_agency():
    agency = Agency.objects.using("owner").get(slug="banjarnegara")

    with scope(PORTAL):
        assert body_of(agency.pk).code == "33.04"
        assert body_of(0) is None
