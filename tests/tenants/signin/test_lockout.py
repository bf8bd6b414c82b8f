"""Too many wrong passwords close sign-in for a while."""

from datetime import timedelta

import pytest
from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.db.utils import ProgrammingError
from django.test import Client

from tenants.scope import SIGN_IN, scope
from tenants.signin.lockout import SignInLockout
from tests.factories.people import PASSWORD, PUBLIC, person

WRONG = {"login": "siti@contoh.id", "password": "salah-sama-sekali"}
RIGHT = {"login": "siti@contoh.id", "password": PASSWORD}


@pytest.fixture(autouse=True)
def _few_tries(settings):
    settings.AXES_FAILURE_LIMIT = 3


@pytest.fixture
def siti(db):
    return person("siti@contoh.id")


def attempts():
    with scope(SIGN_IN):
        return list(AccessAttempt.objects.all())


def try_wrong(client, times, **changed):
    return [client.post("/akun/masuk/", WRONG | changed).status_code for _ in range(times)]


def test_it_works(client, siti):
    assert try_wrong(client, 3) == [422, 422, 429]

    answer = client.post("/akun/masuk/", RIGHT)

    assert answer.status_code == 429
    assert "Coba lagi 15 menit lagi" in answer.content.decode()
    assert client.get("/akun/surel/").status_code == 302


def test_spelling_the_address_otherwise_does_not_help(client, siti):
    try_wrong(client, 2)

    assert try_wrong(client, 1, login="SITI@contoh.id") == [429]


def test_other_people_at_the_same_place_may_sign_in(client, siti):
    person("budi@contoh.id")
    try_wrong(client, 3)

    answer = client.post("/akun/masuk/", {"login": "budi@contoh.id", "password": PASSWORD})

    assert answer.status_code == 302


def test_the_same_person_elsewhere_may_sign_in(client, siti):
    try_wrong(client, 3)

    elsewhere = Client(HTTP_HOST=PUBLIC, REMOTE_ADDR="203.0.113.9")

    assert elsewhere.post("/akun/masuk/", RIGHT).status_code == 302


def test_a_code_by_mail_still_opens_the_account(client, siti):
    try_wrong(client, 3)

    answer = client.post("/akun/masuk/kode/", {"email": "siti@contoh.id"})

    assert answer.url == "/akun/masuk/kode/isi/"


def test_signing_in_forgets_the_failures(client, siti):
    try_wrong(client, 2)
    assert len(attempts()) == 1

    client.post("/akun/masuk/", RIGHT)

    assert attempts() == []


def test_it_is_over_after_the_cooling_off(client, siti, settings):
    try_wrong(client, 3)
    with scope(SIGN_IN):
        (attempt,) = AccessAttempt.objects.all()
        past = attempt.attempt_time - settings.AXES_COOLOFF_TIME - timedelta(seconds=1)
        AccessAttempt.objects.update(attempt_time=past)

    assert client.post("/akun/masuk/", RIGHT).status_code == 302


def test_what_is_kept_tells_nothing_about_who_tried(client, siti):
    client.post(
        "/akun/masuk/?next=/rahasia/",
        WRONG,
        REMOTE_ADDR="203.0.113.9",
        headers={"user-agent": "Peramban Siti", "accept": "text/html,siti"},
    )

    (attempt,) = attempts()
    assert attempt.username == "siti@contoh.id"
    assert attempt.ip_address.startswith("fd")
    assert (attempt.user_agent, attempt.http_accept) == ("", "")
    kept = f"{attempt.get_data} {attempt.post_data} {attempt.path_info}"
    assert "salah-sama-sekali" not in kept
    assert "203.0.113.9" not in kept


def test_no_log_of_who_signed_in_is_kept(client, siti):
    client.post("/akun/masuk/", RIGHT)
    client.post("/akun/keluar/")

    for log in (AccessLog, AccessFailureLog):
        with pytest.raises(ProgrammingError, match="permission denied"), scope(SIGN_IN):
            log.objects.exists()


def test_a_failure_outside_a_request_is_not_counted(db):
    SignInLockout().user_login_failed("test", {"email": "siti@contoh.id"}, None)

    assert attempts() == []


def test_an_unknown_address_is_locked_as_well(client, db):
    assert try_wrong(client, 3, login="siapa@contoh.id") == [422, 422, 429]
