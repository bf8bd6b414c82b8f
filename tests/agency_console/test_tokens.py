"""The page of the tokens: one's own made, renewed and ended, others' ended by who keeps the users."""

import re
from datetime import timedelta

import pytest

from tenants.tokens.actions import create_token as creation
from tenants.tokens.actions.revoke_token import revoke_token
from tenants.tokens.models import PersonalToken
from tenants.tokens.queries import token_lists
from tenants.tokens.queries.tokens import live_token
from tests.factories.consoles import Officer, now
from tests.factories.tokens import Program, token_of

PAGE = "/konsol/token/"
SECRET = re.compile(r"tuntas_[A-Za-z0-9_-]{43}")
TYPED = {"name": "SPBE", "scopes": ["READ"], "days": "30"}


@pytest.fixture
def admin(agency, db):
    return Officer(agency, "KOM")


@pytest.fixture
def liaison(agency, db):
    return Officer(agency, "LIA", name="Dwi Lestari")


def kept(officer):
    with officer.scope:
        return list(PersonalToken.objects.order_by("pk").values())


def test_it_begins_empty(admin):
    page = admin.get(PAGE)

    assert "Anda belum punya token" in page.content.decode()
    assert 'href="/konsol/token/baru/"' in page.content.decode()
    assert "Belum ada petugas lain yang memegang token." in page.content.decode()


def test_the_menu_leads_there(admin, liaison):
    for officer in (admin, liaison):
        assert f'href="{PAGE}"' in officer.get("/konsol/unit/").content.decode()


def test_a_token_is_made_shown_once_and_works(agency, admin):
    page = admin.post(f"{PAGE}baru/", TYPED)

    secret = SECRET.search(page.content.decode())[0]
    assert page.status_code == 200
    assert "no-store" in page.headers["Cache-Control"]
    assert Program(agency, secret).read().status_code == 200
    (row,) = kept(admin)
    assert (row["name"], row["scopes"], row["holder_name"]) == ("SPBE", ["READ"], "Rina Astuti")
    assert row["expires_at"] - row["issued_at"] == timedelta(days=30)
    listed = admin.get(PAGE).content.decode()
    assert not SECRET.search(listed)
    assert row["hint"] in listed


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"name": ""}, "“Nama” belum diisi."),
        ({"name": "a" * 61}, "paling banyak 60 karakter"),
        ({"scopes": []}, "Yang boleh dilakukan"),
        ({"days": "3650"}, "Berlaku selama"),
    ],
)
def test_a_wrong_form_stays_as_it_was_typed(admin, wrong, sentence):
    page = admin.post(f"{PAGE}baru/", {**TYPED, **wrong})

    assert page.status_code == 422
    assert sentence in page.content.decode()
    assert kept(admin) == []


def test_too_many_are_refused_in_a_sentence(admin, monkeypatch):
    monkeypatch.setattr(creation, "MOST_LIVE", 1)
    admin.post(f"{PAGE}baru/", TYPED)

    page = admin.post(f"{PAGE}baru/", TYPED)

    assert page.status_code == 422
    assert "Cabut yang tidak dipakai dahulu." in page.content.decode()
    assert len(kept(admin)) == 1


def test_a_new_secret_after_it_was_asked(agency, admin):
    made = token_of(agency, admin.user)
    address = f"{PAGE}{made.token.pk}/ganti/"

    asked = admin.get(address)
    before = kept(admin)
    page = admin.post(address)

    assert "Ganti rahasia token “Sistem kami”?" in asked.content.decode()
    assert before[0]["hint"] == made.token.hint
    secret = SECRET.search(page.content.decode())[0]
    assert secret != made.secret
    with admin.scope:
        assert live_token(made.secret, at=now()) is None
        assert live_token(secret, at=now()).pk == made.token.pk


def test_one_is_ended_after_it_was_asked(agency, admin):
    made = token_of(agency, admin.user)
    address = f"{PAGE}{made.token.pk}/cabut/"

    assert "Cabut token “Sistem kami”?" in admin.get(address).content.decode()
    assert kept(admin)[0]["revoked_at"] is None
    page = admin.post(address, follow=True)

    assert "Token “Sistem kami” dicabut dan tidak berlaku lagi." in page.content.decode()
    assert "Dicabut" in page.content.decode()
    assert kept(admin)[0]["revoked_by"] == admin.user.pk
    assert admin.get(address).status_code == 404


def test_who_keeps_the_users_sees_and_ends_those_of_others(agency, admin, liaison):
    made = token_of(agency, liaison.user, name="Aplikasi Dinas")

    page = admin.get(PAGE).content.decode()
    admin.post(f"{PAGE}{made.token.pk}/cabut/")

    assert "Aplikasi Dinas" in page
    assert "Dwi Lestari" in page
    assert f"{PAGE}{made.token.pk}/ganti/" not in page
    assert kept(admin)[0]["revoked_by"] == admin.user.pk


def test_nobody_renews_what_is_anothers(agency, admin, liaison):
    made = token_of(agency, liaison.user)
    before = kept(admin)

    for send in (admin.get, admin.post):
        assert send(f"{PAGE}{made.token.pk}/ganti/").status_code == 404

    assert kept(admin) == before


def test_others_neither_see_nor_end_what_is_not_theirs(agency, admin, liaison):
    made = token_of(agency, admin.user, name="Rahasia admin")
    before = kept(admin)

    assert "Rahasia admin" not in liaison.get(PAGE).content.decode()
    assert "Token petugas lain" not in liaison.get(PAGE).content.decode()
    for name in ("ganti", "cabut"):
        for send in (liaison.get, liaison.post):
            assert send(f"{PAGE}{made.token.pk}/{name}/").status_code == 404

    assert kept(admin) == before


def test_another_agencys_number_is_nobodys(agency, other_agency, admin):
    made = token_of(agency, admin.user)
    stranger = Officer(other_agency, "ADM")

    assert stranger.post(f"{PAGE}{made.token.pk}/cabut/").status_code == 404
    assert kept(admin)[0]["revoked_at"] is None


def test_what_is_over_is_told_for_a_while(agency, admin):
    at = now()
    token_of(agency, admin.user, at=at - timedelta(days=60), name="Baru saja lewat")
    token_of(agency, admin.user, at=at - timedelta(days=200), name="Sudah lama lewat")
    ended = token_of(agency, admin.user, name="Dicabut lama", lasts=timedelta(days=300))
    with admin.scope:
        revoke_token(token_id=ended.token.pk, by=admin.at_work, at=at - timedelta(days=91))

    page = admin.get(PAGE).content.decode()

    assert "Baru saja lewat" in page
    assert "Kedaluwarsa" in page
    assert "Sudah lama lewat" not in page
    assert "Dicabut lama" not in page


def test_others_come_page_by_page(agency, admin, liaison, monkeypatch):
    monkeypatch.setattr(token_lists, "PAGE_SIZE", 2)
    for number in range(3):
        token_of(agency, liaison.user, name=f"Aplikasi {number}")

    first = admin.get(PAGE)
    second = admin.get(first.context["next_url"])
    damaged = admin.get(PAGE, {"s": "rusak"})

    assert [line.name for line in first.context["others"]] == ["Aplikasi 2", "Aplikasi 1"]
    assert [line.name for line in second.context["others"]] == ["Aplikasi 0"]
    assert "Daftar ditampilkan dari awal." in damaged.content.decode()


def test_the_audit_log_tells_of_each(agency, admin):
    made = token_of(agency, admin.user)
    admin.post(f"{PAGE}{made.token.pk}/ganti/")
    admin.post(f"{PAGE}{made.token.pk}/cabut/")

    page = Officer(agency, "INS").get("/konsol/audit/").content.decode()

    for kind in ("Token API dibuat", "Rahasia token API diganti", "Token API dicabut"):
        assert kind in page


@pytest.mark.parametrize("rows", [1, 5])
def test_statements(agency, admin, liaison, rows, statements):
    for _each in range(rows):
        token_of(agency, admin.user)
        token_of(agency, liaison.user)
    admin.get(PAGE)

    with statements() as taken:
        admin.get(PAGE)

    assert len(taken.texts()) == 7
