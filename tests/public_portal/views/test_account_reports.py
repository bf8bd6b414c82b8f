"""“Laporan saya”: the reports of this account, and of no other."""

from dataclasses import replace

import pytest
from django.conf import settings
from django.test import Client

from public_portal import limits
from register.models import Report
from register.rules.receipts import owner_key
from register.rules.states import Visibility
from tenants.scope import scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import Life
from tests.factories.people import PUBLIC, person, sign_in
from tests.isolation.rows import make_report
from tests.public_portal.moments import ago
from tests.public_portal.seeing import events_of, summary_of, text_of


@pytest.fixture
def siti(places):
    return person("siti@contoh.id")


@pytest.fixture
def member(siti):
    return sign_in(Client(headers={"host": PUBLIC}), siti, host=PUBLIC)


def key_of(user):
    return owner_key(user.pk, settings.RECEIPT_KEY)


def test_nothing_yet(member):
    page = member.get("/akun/laporan/")

    assert page.status_code == 200
    assert "Belum ada laporan" in text_of(page)
    assert "no-store" in page["Cache-Control"]


def test_own_reports_and_no_others(member, siti, agency):
    other = person("budi@contoh.id")
    Life(
        at=ago(hours=3),
        owner=siti,
        title="Lampu padam di jalan",
        visibility=Visibility.CONFIDENTIAL,
    )
    Life(at=ago(hours=2), owner=other, title="Rahasia orang lain")
    Life(at=ago(hours=1), title="Tanpa akun siapa pun").route(agency)

    text = text_of(member.get("/akun/laporan/"))

    assert "Lampu padam di jalan" in text
    assert "orang lain" not in text
    assert "Tanpa akun" not in text


def test_as_many_statements_for_many_as_for_few(member, siti, agency, statements):
    mine = {"owner_key": key_of(siti)}
    make_report(agency, "LP26-0000-0000", **mine)
    member.get("/akun/laporan/")
    with statements() as few:
        member.get("/akun/laporan/")
    for number in range(30):
        make_report(agency, f"LP26-0000-00{number:02}A", **mine)

    with statements() as many:
        page = member.get("/akun/laporan/")

    assert len(page.context["reports"]) == 20
    assert len(many.texts()) == len(few.texts())


def test_paging_reaches_every_report_once(member, siti, agency):
    for number in range(45):
        make_report(agency, f"LP26-0000-00{number:02}A", owner_key=key_of(siti))
    seen, address = [], "/akun/laporan/"

    while address:
        page = member.get(address)
        seen += [row.number for row in page.context["reports"]]
        address = page.context["next_url"]

    assert len(seen) == len(set(seen)) == 45


def test_a_damaged_place_begins_anew(member):
    assert member.get("/akun/laporan/?p=xyz")["Location"] == "/akun/laporan/"


def test_the_account_begins_with_its_reports(member):
    assert member.get("/akun/")["Location"] == "/akun/laporan/"


def test_adding_a_report_filed_without_account(member, siti):
    life = Life(at=ago(hours=2), title="Tanpa akun dulu")
    page = member.get("/akun/laporan/tambah/")
    assert page.status_code == 200

    typed = {"number": life.report.number.lower(), "secret": life.secret}
    response = member.post("/akun/laporan/tambah/", typed)

    assert response["Location"] == "/akun/laporan/"
    assert "Tanpa akun dulu" in text_of(member.get("/akun/laporan/"))
    assert life.report.owner_key == key_of(siti)
    assert [event.step for event in events_of(life.id)] == ["SUBMIT", "CLAIMED"]
    member.post("/akun/laporan/tambah/", typed)
    assert len(events_of(life.id)) == 2


@pytest.mark.parametrize(
    ("values", "typed", "sentence"),
    [
        (
            {},
            {"secret": "A" * 20},
            "Tidak ada laporan dengan nomor dan kode ini. Periksa keduanya.",
        ),
        ({"visibility": Visibility.ANONYMOUS}, {}, "Laporan anonim tidak dihubungkan"),
        ({}, {"secret": ""}, "Kode rahasia"),
    ],
)
def test_what_cannot_be_added(member, values, typed, sentence):
    life = Life(at=ago(hours=2), **values)

    response = member.post(
        "/akun/laporan/tambah/", {"number": life.report.number, "secret": life.secret, **typed}
    )

    assert response.status_code == 422
    assert any(sentence in line for line in summary_of(response))
    assert life.report.owner_key == ""
    assert len(events_of(life.id)) == 1


def test_a_report_of_another_account_stays_there(member):
    other = person("budi@contoh.id")
    life = Life(at=ago(hours=2), owner=other)

    response = member.post(
        "/akun/laporan/tambah/", {"number": life.report.number, "secret": life.secret}
    )

    assert summary_of(response) == ["Laporan ini sudah ada di akun lain."]
    assert life.report.owner_key == key_of(other)


def test_guessing_is_limited(member, monkeypatch):
    monkeypatch.setattr(limits, "GUESSES", replace(limits.GUESSES, most=1))
    life = Life(at=ago(hours=2))
    typed = {"number": life.report.number, "secret": "A" * 20}
    member.post("/akun/laporan/tambah/", typed)

    response = member.post("/akun/laporan/tambah/", {**typed, "secret": life.secret})

    assert response.status_code == 429
    assert life.report.owner_key == ""


def test_a_stranger_is_led_to_sign_in(places):
    stranger = Client(headers={"host": PUBLIC})

    for path in ("/akun/", "/akun/laporan/", "/akun/laporan/tambah/", "/akun/notifikasi/"):
        assert stranger.get(path)["Location"].startswith("/akun/masuk/")
    with scope(EVERYTHING):
        assert Report.objects.count() == 0
