"""Who else has a report open: told to colleagues, never across desks."""

import re

import pytest

from tenants.desk.models import Presence
from tests.factories.consoles import Officer, fresh_life
from tests.factories.lives import make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def life(agency, db):
    found = fresh_life()
    found.route(agency)
    return found


def here(officer, life, *, told=""):
    return officer.post(officer.url(life, "hadir"), {"ada": told})


def told(answer):
    found = re.search(r'name="ada" value="([^"]*)"', answer.content.decode())
    return found[1] if found else ""


def test_it_works(agency, life):
    rina, budi = Officer(agency, "ADM", name="Rina"), Officer(agency, "ADM", name="Budi")

    alone = here(rina, life)
    second = here(budi, life)
    same = here(budi, life, told=told(second))

    assert (alone.status_code, alone.content) == (204, b"")
    assert second.status_code == 200
    assert "Rina sedang membuka" in re.sub(r"\s+", " ", second.content.decode())
    assert same.status_code == 204
    assert rina.url(life, "hadir") in rina.see(life).content.decode()


def test_who_has_left_is_taken_off_the_page(agency, life):
    budi = Officer(agency, "ADM", name="Budi")

    answer = here(budi, life, told="Rina")

    assert answer.status_code == 200
    assert "sedang membuka" not in answer.content.decode()


def test_of_many_three_are_named(agency, life):
    for name in ("Ani", "Budi", "Cici", "Dedi", "Eka"):
        here(Officer(agency, "ADM", name=name), life)

    text = re.sub(r"\s+", " ", here(Officer(agency, "ADM"), life).content.decode())

    assert "Ani, Budi, Cici dan 2 lainnya sedang membuka" in text


def test_it_is_few_statements(agency, life, statements):
    officer = Officer(agency, "ADM")
    here(officer, life)

    with statements() as seen:
        here(officer, life)

    assert len(seen.texts()) == 6


@pytest.mark.parametrize("reader", ["other agency", "other unit", "desk"])
def test_nobody_elsewhere_hears_of_it_or_is_heard_of(agency, other_agency, life, reader):
    rina = Officer(agency, "ADM", name="Rina")
    here(rina, life)
    officer = {
        "other agency": lambda: Officer(other_agency, "ADM"),
        "other unit": lambda: Officer(agency, "LIA", unit=make_unit(agency)),
        "desk": lambda: Officer(None, "NAT"),
    }[reader]()

    answer = here(officer, life)

    assert answer.status_code == {"desk": 204}.get(reader, 404)
    assert b"Rina" not in answer.content
    with rina.scope:
        assert list(Presence.objects.values_list("user_id", flat=True)) == [rina.user.pk]
