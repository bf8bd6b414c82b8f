"""“Data saya” of an account: seen, taken along, and the account closed."""

import json
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.conf import settings
from django.test import Client

from accounts.models import User
from public_portal.account import proof
from register.models import Identity
from register.rules.receipts import owner_key
from register.rules.steps import Step
from tenants.scope import scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import Life
from tests.factories.people import PASSWORD, PUBLIC, person, sign_in, staff
from tests.public_portal.moments import ago
from tests.public_portal.seeing import summary_of, text_of

ERASE = "/akun/data/hapus/"
YES = {"proof": PASSWORD, "understood": "on"}


@pytest.fixture
def siti(places):
    return person("siti@contoh.id")


def browser(user):
    return sign_in(Client(headers={"host": PUBLIC}), user, host=PUBLIC)


@pytest.fixture
def member(siti):
    return browser(siti)


def accounts():
    with scope(EVERYTHING):
        return set(User.objects.filter(is_active=True).values_list("email", flat=True))


def test_what_is_held_of_the_account(member, siti):
    Life(at=ago(hours=2), owner=siti)
    Life(at=ago(hours=2), owner=siti).reporter(Step.WITHDRAW)

    text = text_of(member.get("/akun/data/"))

    assert "Siti Aminah" in text
    assert "siti@contoh.id" in text
    assert "1 masih berjalan, 1 sudah berakhir." in text


def test_all_of_it_is_taken_along_in_constant_statements(member, siti, statements):
    lives = [Life(at=ago(hours=2), owner=siti)]
    Life(at=ago(hours=2), owner=person("budi@contoh.id"))
    member.get("/akun/data/unduh/")
    with statements() as few:
        member.get("/akun/data/unduh/")
    lives += [Life(at=ago(hours=1), owner=siti) for _ in range(5)]

    with statements() as many:
        response = member.get("/akun/data/unduh/")

    assert len(many.texts()) == len(few.texts())
    with ZipFile(BytesIO(response.content)) as archive:
        data = json.loads(archive.read("data-saya.json"))
    assert data["account"]["email"] == "siti@contoh.id"
    numbers = [report["number"] for report in data["reports"]]
    assert sorted(numbers) == sorted(life.report.number for life in lives)


def test_closing_the_account(member, siti):
    going = Life(at=ago(hours=2), owner=siti)
    over = Life(at=ago(hours=2), owner=siti)
    over.reporter(Step.WITHDRAW)
    assert "Kata sandi akun Anda" in text_of(member.get(ERASE))

    response = member.post(ERASE, YES)

    assert response["Location"] == "/"
    assert "Akun Anda sudah dihapus." in text_of(member.get("/"))
    assert accounts() == set()
    assert member.get("/akun/laporan/")["Location"].startswith("/akun/masuk/")
    over.go_to(ago(hours=0)).work()
    with scope(EVERYTHING):
        assert list(Identity.objects.values_list("pk", flat=True)) == [going.id]
    assert (going.report.owner_key, over.report.owner_key) == ("", "")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({**YES, "proof": "salah-sekali"}, "Kata sandi itu salah."),
        ({"proof": PASSWORD}, "Centang bahwa Anda mengerti"),
    ],
)
def test_without_proof_the_account_stays(member, siti, typed, sentence):
    life = Life(at=ago(hours=2), owner=siti)

    response = member.post(ERASE, typed)

    assert response.status_code == 422
    assert any(sentence in line for line in summary_of(response))
    assert accounts() == {"siti@contoh.id"}
    assert life.report.owner_key == owner_key(siti.pk, settings.RECEIPT_KEY)


def test_an_account_without_password_types_a_word(places):
    user = person("kode@contoh.id", password=None)
    member = browser(user)

    assert member.post(ERASE, {"proof": "hapus", "understood": "on"}).status_code == 422
    assert accounts() == {"kode@contoh.id"}
    assert member.post(ERASE, {"proof": "HAPUS", "understood": "on"}).status_code == 302
    assert accounts() == set()


def test_an_officers_account_stays(places, agency):
    member = browser(staff(agency, "ADM"))

    response = member.post(ERASE, YES)

    assert response.status_code == 422
    assert "harus tetap dapat dipertanggungjawabkan" in summary_of(response)[0]
    assert accounts() == {"budi@contoh.go.id"}


def test_proofs_are_counted(member, monkeypatch):
    monkeypatch.setattr(proof, "TRIES", replace(proof.TRIES, most=1))
    member.post(ERASE, {**YES, "proof": "salah-sekali"})

    assert member.post(ERASE, YES).status_code == 429
    assert accounts() == {"siti@contoh.id"}


def test_an_owner_erases_one_report_by_password(member, siti):
    life = Life(at=ago(hours=2), owner=siti)
    life.reporter(Step.WITHDRAW)
    address = f"/lacak/{life.report.number}/data/hapus/"
    assert "Kata sandi akun Anda" in text_of(member.get(address))

    response = member.post(address, YES)

    assert response["Location"] == "/akun/laporan/"
    assert life.report.owner_key == ""
    with scope(EVERYTHING):
        assert Identity.objects.count() == 0
    assert accounts() == {"siti@contoh.id"}
