from dataclasses import replace

import pytest
from django.test import Client

from kernel.receipt_secret import group_secret, new_secret
from public_portal import limits
from register.rules.states import Visibility
from tests.factories.lives import Life
from tests.factories.people import PUBLIC
from tests.public_portal.seeing import summary_of, text_of, value_of

UNKNOWN = "LP26-8K3M-7QX7"
MISSING = "Tidak ada laporan yang terbuka dengan nomor dan kode ini."


@pytest.fixture
def life(places):
    return Life()


def typed(number, secret=""):
    return {"number": number, "secret": secret}


def test_it_works(visitor, life):
    number = life.report.number

    page = visitor.get("/lacak/")
    response = visitor.post("/lacak/", typed(number, group_secret(life.secret)))

    assert page.status_code == 200
    assert response.status_code == 302
    assert response["Location"] == f"/lacak/{number}/"
    cookie = visitor.cookies["kode"]
    assert (cookie["path"], cookie["max-age"]) == (f"/lacak/{number}/", "")
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
    assert life.secret not in cookie.value


def test_number_and_secret_may_be_typed_as_people_type(visitor, life):
    number = life.report.number.lower().replace("-", " ")
    secret = " ".join(life.secret.lower())

    assert visitor.post("/lacak/", typed(number, secret)).status_code == 302


def test_a_public_report_opens_without_a_secret_and_without_a_cookie(visitor, life, agency):
    life.route(agency)

    response = visitor.post("/lacak/", typed(life.report.number))

    assert response["Location"] == f"/lacak/{life.report.number}/"
    assert "kode" not in visitor.cookies


def test_the_number_comes_along_from_the_start_page(visitor):
    assert value_of(visitor.get("/lacak/?nomor=lp26"), "number") == "lp26"


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        ("", "“Nomor laporan” belum diisi."),
        ("26-8K3M-7QX7", "Nomor laporan dimulai dengan LP, misalnya LP26-8K3M-7QX7."),
        ("LP26-8K3M", "Nomor laporan terdiri atas 12 huruf dan angka, misalnya LP26-8K3M-7QX7."),
        ("LP26-8K3M-7QX0", "Nomor laporan tidak memakai “0”. Periksa lagi penulisannya."),
        (
            "LP26-8K3M-7QX8",
            "Ada huruf atau angka yang salah atau tertukar. Periksa lagi nomornya.",
        ),
        ("L" * 31, "“Nomor laporan” paling banyak 30 karakter; sekarang 31."),
    ],
)
def test_a_number_that_is_none_is_said_and_what_was_typed_stays(visitor, number, sentence):
    response = visitor.post("/lacak/", typed(number, "ABCDE"))

    assert response.status_code == 422
    assert summary_of(response) == [sentence]
    assert value_of(response, "number") == number
    assert value_of(response, "secret") == "ABCDE"


def test_unknown_wrong_and_not_public_get_one_answer(visitor, life):
    confidential = Life(visibility=Visibility.CONFIDENTIAL).report.number
    cases = [
        (UNKNOWN, ""),
        (UNKNOWN, life.secret),
        (UNKNOWN, "!"),
        (life.report.number, ""),
        (life.report.number, new_secret()),
        (life.report.number, "bukan kode"),
        (confidential, ""),
        (confidential, life.secret),
    ]

    answers = [visitor.post("/lacak/", typed(*case)) for case in cases]

    assert {answer.status_code for answer in answers} == {404}
    assert all(MISSING in text_of(answer) for answer in answers)
    assert len({text_of(answer) for answer in answers}) == 1
    for answer, (number, secret) in zip(answers, cases, strict=True):
        assert value_of(answer, "number") == number
        assert value_of(answer, "secret") == secret
    assert "kode" not in visitor.cookies


def test_a_wrong_secret_is_wrong_for_a_public_report_too(visitor, life, agency):
    life.route(agency)

    response = visitor.post("/lacak/", typed(life.report.number, new_secret()))

    assert response.status_code == 404
    assert "kode" not in visitor.cookies


@pytest.mark.parametrize("number", ["known", "unknown"])
def test_right_or_wrong_it_takes_the_same_statements(visitor, life, statements, number):
    typed_number = life.report.number if number == "known" else UNKNOWN

    with statements() as taken:
        visitor.post("/lacak/", typed(typed_number, new_secret()))

    assert len(taken.texts()) == 2


def test_guessing_ends_in_words(visitor, life, monkeypatch):
    monkeypatch.setattr(limits, "GUESSES", replace(limits.GUESSES, most=3))
    for _turn in range(3):
        assert visitor.post("/lacak/", typed(life.report.number, new_secret())).status_code == 404

    response = visitor.post("/lacak/", typed(life.report.number, life.secret))

    assert response.status_code == 429
    assert int(response["Retry-After"]) > 0
    assert summary_of(response) == [
        "Terlalu banyak percobaan dari jaringan ini. Tunggu beberapa menit, lalu coba lagi."
    ]
    assert value_of(response, "number") == life.report.number
    assert "kode" not in visitor.cookies


def test_guessing_from_many_networks_ends_as_well(places, life, monkeypatch, settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    monkeypatch.setattr(limits, "SHARES", 1)
    monkeypatch.setattr(limits, "GUESSES_OF_ALL", replace(limits.GUESSES_OF_ALL, most=5))

    statuses = []
    for network in range(8):
        elsewhere = Client(HTTP_HOST=PUBLIC, HTTP_X_FORWARDED_FOR=f"10.0.{network}.1")
        statuses.append(elsewhere.post("/lacak/", typed(life.report.number, "!")).status_code)

    assert statuses == [404] * 5 + [429] * 3


def test_looking_at_public_reports_uses_no_quota(visitor, life, agency, monkeypatch):
    life.route(agency)
    monkeypatch.setattr(limits, "GUESSES", replace(limits.GUESSES, most=0))

    assert visitor.post("/lacak/", typed(life.report.number)).status_code == 302


def test_a_stale_page_keeps_what_was_typed_and_counts_nothing(life):
    visitor = Client(HTTP_HOST=PUBLIC, enforce_csrf_checks=True)

    response = visitor.post("/lacak/", typed(life.report.number, life.secret))

    assert response.status_code == 403
    assert value_of(response, "number") == life.report.number
    assert value_of(response, "secret") == life.secret
    assert "kode" not in visitor.cookies
