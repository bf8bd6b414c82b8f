"""The page on which an officer makes, renews and ends the address of their calendar."""

import re

import pytest

from tenants.tokens.models import CalendarFeed
from tests.factories.consoles import Officer


@pytest.fixture(params=["AGENCY", "DESK"])
def officer(request, agency, db):
    return Officer(agency, "LIA") if request.param == "AGENCY" else Officer(None, "NAT")


def made(officer):
    answer = officer.post(f"{officer.root}kalender-tenggat/buat/")
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]
    found = re.search(r"http://[^\s\"]+/api/calendar/[\w-]{43}\.ics", answer.content.decode())
    return found[0]


def page(officer):
    answer = officer.get(f"{officer.root}kalender-tenggat/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_first_there_is_none(officer):
    assert "Anda belum punya alamat kalender" in page(officer)


def test_it_is_shown_once_and_works(officer):
    address = made(officer)

    assert address not in page(officer)
    assert "Belum pernah dibaca." in page(officer)
    path = address.partition("/api/")[2]
    answer = officer.get(f"/api/{path}")
    assert answer.status_code == 200
    assert "Terakhir dibaca" in page(officer)


def test_another_one_ends_the_first(officer):
    first, second = made(officer), made(officer)

    statuses = [officer.get(f"/api/{each.partition('/api/')[2]}").status_code for each in (first, second)]  # fmt: skip
    assert statuses == [404, 200]


def test_it_is_ended(officer):
    made(officer)

    answer = officer.post(f"{officer.root}kalender-tenggat/akhiri/", follow=True)

    assert "Alamat kalender Anda tidak berlaku lagi." in answer.content.decode()
    with officer.scope:
        assert not CalendarFeed.objects.exists()


def test_ending_none_says_nothing(officer):
    answer = officer.post(f"{officer.root}kalender-tenggat/akhiri/", follow=True)

    assert "tidak berlaku lagi" not in answer.content.decode()


def test_the_menu_leads_to_it(officer):
    assert f'href="{officer.root}kalender-tenggat/"' in page(officer)
