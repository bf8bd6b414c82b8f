"""The page of the agency's systems: let in, changed, given a new secret, ended."""

import re
from datetime import timedelta

import pytest

from tenants.tokens.actions import create_client as creation
from tenants.tokens.actions.revoke_client import revoke_client
from tenants.tokens.models import ApiClient
from tests.factories.clients import client_of, fetch
from tests.factories.consoles import Officer, now
from tests.factories.lives import make_unit
from tests.factories.tokens import Program

PAGE = "/konsol/klien/"
SECRET = re.compile(r"tuntas_c_[A-Za-z0-9_-]{43}")
TYPED = {"name": "SPBE Banjarnegara", "roles": ["ADM"], "scopes": ["READ", "STEPS"]}


@pytest.fixture
def admin(agency, db):
    return Officer(agency, "KOM")


def kept(officer):
    with officer.scope:
        return list(ApiClient.objects.order_by("pk").values())


def test_it_begins_empty(admin):
    page = admin.get(PAGE).content.decode()

    assert "Belum ada klien" in page
    assert f'href="{PAGE}baru/"' in page


def test_the_page_of_tokens_leads_there_who_may_go(agency, admin):
    assert f'href="{PAGE}"' in admin.get("/konsol/token/").content.decode()
    assert f'href="{PAGE}"' not in Officer(agency, "LIA").get("/konsol/token/").content.decode()


def test_one_is_made_shown_once_and_works(agency, admin):
    page = admin.post(f"{PAGE}baru/", TYPED)

    text = page.content.decode()
    secret = SECRET.search(text)[0]
    (row,) = kept(admin)
    assert page.status_code == 200
    assert "no-store" in page.headers["Cache-Control"]
    assert row["client_id"] in text
    assert "/api/oauth/token" in text
    given = fetch(Program(agency, None), row["client_id"], secret)
    assert given.status_code == 200
    assert Program(agency, given.json()["access_token"]).read().status_code == 200
    assert (row["name"], row["roles"], row["scopes"]) == (
        "SPBE Banjarnegara",
        ["ADM"],
        ["READ", "STEPS"],
    )
    listed = admin.get(PAGE).content.decode()
    assert row["client_id"] in listed
    assert not SECRET.search(listed)


def test_one_that_answers_for_units(agency, admin):
    unit = make_unit(agency, name="Dinas Kesehatan")

    admin.post(f"{PAGE}baru/", {**TYPED, "roles": ["LIA"], "unit_ids": [str(unit.pk)]})

    assert [row["unit_ids"] for row in kept(admin)] == [[unit.pk]]
    assert "Pejabat Penghubung, Dinas Kesehatan" in admin.get(PAGE).content.decode()


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"name": ""}, "“Nama sistem” belum diisi."),
        ({"roles": []}, "Bekerja sebagai"),
        ({"roles": ["INS"]}, "Bekerja sebagai"),
        ({"roles": ["LIA"]}, "Pilih unit yang laporannya dijawab sistem ini."),
        ({"scopes": []}, "Yang boleh dilakukan"),
    ],
)
def test_a_wrong_form_stays_as_it_was_typed(admin, wrong, sentence):
    page = admin.post(f"{PAGE}baru/", {**TYPED, **wrong})

    assert page.status_code == 422
    assert sentence in page.content.decode()
    assert kept(admin) == []


def test_units_of_nobody_are_refused(agency, admin):
    unit = make_unit(agency)

    page = admin.post(f"{PAGE}baru/", {**TYPED, "unit_ids": [str(unit.pk)]})

    assert page.status_code == 422
    assert "Kosongkan, atau pilih peran Pejabat Penghubung." in page.content.decode()
    assert kept(admin) == []


def test_too_many_are_refused_in_a_sentence(admin, monkeypatch):
    monkeypatch.setattr(creation, "MOST_LIVE", 0)

    page = admin.post(f"{PAGE}baru/", TYPED)

    assert page.status_code == 422
    assert "Cabut yang tidak dipakai dahulu." in page.content.decode()
    assert kept(admin) == []


def test_what_it_may_is_changed(agency, admin):
    made = client_of(agency, admin.user)
    address = f"{PAGE}{made.client.pk}/ubah/"

    form = admin.get(address).content.decode()
    page = admin.post(address, {**TYPED, "name": "Dasbor", "scopes": ["READ"]}, follow=True)

    assert 'value="Sistem SPBE"' in form
    assert "Perubahan disimpan dan langsung berlaku." in page.content.decode()
    (row,) = kept(admin)
    assert (row["name"], row["scopes"]) == ("Dasbor", ["READ"])
    assert row["secret_hash"] == made.client.secret_hash


@pytest.mark.parametrize(("days", "is_good"), [("0", False), ("7", True)])
def test_a_new_secret(agency, admin, days, is_good):
    made = client_of(agency, admin.user)
    address = f"{PAGE}{made.client.pk}/ganti/"

    assert "Ganti rahasia klien “Sistem SPBE”?" in admin.get(address).content.decode()
    page = admin.post(address, {"days": days})

    secret = SECRET.search(page.content.decode())[0]
    found = [
        fetch(Program(agency, None), made.client.client_id, each).status_code == 200
        for each in (secret, made.secret)
    ]
    assert found == [True, is_good]
    assert ("Rahasia lama berlaku sampai" in admin.get(PAGE).content.decode()) is is_good


def test_a_new_secret_needs_a_choice(agency, admin):
    made = client_of(agency, admin.user)

    page = admin.post(f"{PAGE}{made.client.pk}/ganti/", {"days": "30"})

    assert page.status_code == 422
    assert kept(admin)[0]["secret_hash"] == made.client.secret_hash


def test_one_is_ended_after_it_was_asked(agency, admin):
    made = client_of(agency, admin.user)
    address = f"{PAGE}{made.client.pk}/cabut/"

    asked = admin.get(address).content.decode()
    assert "Cabut klien “Sistem SPBE”?" in asked
    assert "None" not in asked
    assert kept(admin)[0]["revoked_at"] is None
    page = admin.post(address, follow=True)

    assert "Klien “Sistem SPBE” dicabut dan tidak berlaku lagi." in page.content.decode()
    assert kept(admin)[0]["revoked_by"] == admin.user.pk
    for name in ("ubah", "ganti", "cabut"):
        assert admin.get(f"{PAGE}{made.client.pk}/{name}/").status_code == 404


@pytest.mark.parametrize("role", ["LIA", "LEAD", "ORG", "INS", "EXM"])
def test_who_lets_nobody_in_sees_none(agency, admin, role):
    made = client_of(agency, admin.user)
    before = kept(admin)
    other = Officer(agency, role)

    for name in ("", "baru/", f"{made.client.pk}/ubah/", f"{made.client.pk}/cabut/"):
        assert other.get(PAGE + name).status_code == 403
        assert other.post(PAGE + name, TYPED).status_code in (403, 405)

    assert kept(admin) == before


def test_another_agencys_number_is_nobodys(agency, other_agency, admin):
    made = client_of(agency, admin.user)
    stranger = Officer(other_agency, "ADM")

    for name in ("ubah", "ganti", "cabut"):
        address = f"{PAGE}{made.client.pk}/{name}/"
        assert stranger.post(address, {**TYPED, "days": "0"}).status_code == 404
    assert kept(admin)[0]["revoked_at"] is None


def test_the_audit_log_tells_of_each(agency, admin):
    made = client_of(agency, admin.user)
    admin.post(f"{PAGE}{made.client.pk}/ubah/", TYPED)
    admin.post(f"{PAGE}{made.client.pk}/ganti/", {"days": "1"})
    admin.post(f"{PAGE}{made.client.pk}/cabut/")

    page = Officer(agency, "INS").get("/konsol/audit/").content.decode()

    for kind in ("dibuat", "diubah", "dicabut"):
        assert f"Klien API {kind}" in page
    assert "Rahasia klien API diganti" in page


def test_what_is_over_is_told_for_a_while(agency, admin):
    for name, days in (("Baru saja", 89), ("Sudah lama", 91)):
        made = client_of(agency, admin.user, name=name)
        with admin.scope:
            revoke_client(
                client_pk=made.client.pk, by=admin.at_work, at=now() - timedelta(days=days)
            )

    page = admin.get(PAGE).content.decode()

    assert "Baru saja" in page
    assert "Sudah lama" not in page


@pytest.mark.parametrize("rows", [1, 5])
def test_statements(agency, admin, rows, statements):
    unit = make_unit(agency)
    for _each in range(rows):
        client_of(agency, admin.user, roles={"LIA"}, units={unit.pk})
    admin.get(PAGE)

    with statements() as taken:
        admin.get(PAGE)

    assert len(taken.texts()) == 7
