"""Beginning: which bodies can, by which address, and the code that proves it."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client

from onboarding.applications.actions import prove_email
from onboarding.applications.actions.forget_unproven import forget_unproven
from onboarding.applications.models import Application
from public_portal import limits
from public_portal.joining import limits as joining_limits
from tenants.bodies.models import Body
from tenants.scope import scope
from tests.factories.applications import CODE, OFFICIAL, WHO, Applying, entries
from tests.factories.consoles import now
from tests.factories.everything import EVERYTHING
from tests.factories.people import PUBLIC, staff
from tests.public_portal.seeing import summary_of, text_of, value_of


def code_in(message):
    return re.search(r"^[0-9]{6}$", message.body, re.MULTILINE)[0]


def wrong(code):
    return f"{(int(code) + 1) % 1_000_000:06}"


def stored():
    with scope(EVERYTHING):
        return Application.objects.count()


@pytest.mark.parametrize("email", ["rina@gmail.com", "rina@desa.go.id", "rina"])
def test_another_address_than_an_official_one_is_refused(applying, mailoutbox, email):
    answer = applying.browser.post(f"/onboarding/badan/{CODE}/", {**WHO, "email": email})

    assert answer.status_code == 422
    assert value_of(answer, "email") == email
    assert stored() == len(mailoutbox) == 0


def test_a_body_with_an_open_application_says_so(begun):
    search = begun.browser.get("/onboarding/", {"q": "purworejo"})
    begin = begun.browser.get(f"/onboarding/badan/{CODE}/")
    post = begun.browser.post(f"/onboarding/badan/{CODE}/", WHO)

    assert "Permohonan sedang berjalan" in text_of(search)
    assert [begin.status_code, post.status_code] == [409, 409]
    assert stored() == 1


def test_two_who_begin_at_once_the_first_to_prove_has_it(
    applying, body, mailoutbox, django_capture_on_commit_callbacks
):
    applying.begin()
    run = django_capture_on_commit_callbacks
    other = Applying(body, mails=mailoutbox, run_commits=run).begin(email="budi@x.go.id")
    other.prove()

    answer = applying.post("kode/", {"code": code_in(mailoutbox[0])})

    assert answer.status_code == 409
    assert summary_of(answer) == ["Permohonan lain untuk instansi ini sudah dibuka lebih dulu."]
    assert applying.row.state == "UNPROVEN"
    assert entries(applying.ref) == []


def test_a_body_that_is_connected_leads_to_asking_for_access(applying, agency):
    with scope(EVERYTHING):
        Body.objects.update(agency=agency)

    search = applying.browser.get("/onboarding/", {"q": "purworejo"})
    begin = applying.browser.get(f"/onboarding/badan/{CODE}/")

    assert "Sudah terhubung" in text_of(search)
    assert begin["Location"] == f"/onboarding/badan/{CODE}/akses/"


def test_whoever_asks_for_access_is_told_to_the_keepers_of_accounts(
    applying, agency, mailoutbox, django_capture_on_commit_callbacks
):
    with scope(EVERYTHING):
        Body.objects.update(agency=agency)
    staff(agency, "KOM", email="kominfo@contoh.go.id", name="Kom")
    staff(agency, "LIA", email="penghubung@contoh.go.id", name="Lia")

    with django_capture_on_commit_callbacks(execute=True):
        answer = applying.browser.post(
            f"/onboarding/badan/{CODE}/akses/", {**WHO, "reason": "Admin baru."}
        )

    assert "1 pengelola akun instansi ini kami beri tahu" in text_of(answer)
    assert [mail.to for mail in mailoutbox] == [["kominfo@contoh.go.id"]]
    assert "/konsol/pengguna/undang/" in mailoutbox[0].body
    assert stored() == 0


def test_where_nobody_keeps_accounts_that_is_said(applying, agency, mailoutbox):
    with scope(EVERYTHING):
        Body.objects.update(agency=agency)

    answer = applying.browser.post(
        f"/onboarding/badan/{CODE}/akses/", {**WHO, "reason": "Admin baru."}
    )

    assert "Belum ada yang dapat dihubungi" in text_of(answer)
    assert mailoutbox == []


def test_wishes_for_access_are_few(applying, agency, monkeypatch):
    with scope(EVERYTHING):
        Body.objects.update(agency=agency)
    monkeypatch.setattr(joining_limits, "ACCESS", replace(joining_limits.ACCESS, most=0))

    answer = applying.browser.post(
        f"/onboarding/badan/{CODE}/akses/", {**WHO, "reason": "Admin baru."}
    )

    assert answer.status_code == 429
    assert int(answer["Retry-After"]) > 0
    assert value_of(answer, "reason") == "Admin baru."


def test_a_wrong_code_is_said(applying, mailoutbox):
    applying.begin()

    answer = applying.post("kode/", {"code": wrong(code_in(mailoutbox[0]))})

    assert answer.status_code == 422
    assert summary_of(answer) == ["Kodenya tidak cocok. Periksa lagi angkanya."]
    assert applying.row.state == "UNPROVEN"


def test_a_code_that_is_too_old_is_said(applying, mailoutbox):
    applying.begin()
    with scope(EVERYTHING):
        Application.objects.update(code_sent_at=now() - timedelta(minutes=15))

    answer = applying.post("kode/", {"code": code_in(mailoutbox[0])})

    assert answer.status_code == 422
    assert summary_of(answer) == ["Kode itu sudah tidak berlaku. Minta kode baru di bawah ini."]


def test_the_sixth_try_is_one_too_many_even_with_the_right_code(applying, mailoutbox):
    applying.begin()
    code = code_in(mailoutbox[0])
    for _try in range(5):
        assert applying.post("kode/", {"code": wrong(code)}).status_code == 422

    answer = applying.post("kode/", {"code": code})

    assert answer.status_code == 429
    assert int(answer["Retry-After"]) > 0
    assert applying.row.state == "UNPROVEN"


def test_a_new_code_ends_the_one_before(applying, mailoutbox):
    applying.begin()
    applying.post("kode/", {"ulang": "1"})
    first, second = map(code_in, mailoutbox)

    if first != second:
        assert applying.post("kode/", {"code": first}).status_code == 422
    assert applying.post("kode/", {"code": second})["Location"] == applying.url()


def test_codes_to_one_address_are_few(applying):
    applying.begin()

    answers = [applying.post("kode/", {"ulang": "1"}) for _time in range(5)]

    assert [answer.status_code for answer in answers] == [302, 302, 302, 302, 429]


def test_codes_of_one_network_are_few(applying, monkeypatch, mailoutbox):
    monkeypatch.setattr(limits, "CODES", replace(limits.CODES, most=0))

    answer = applying.browser.post(f"/onboarding/badan/{CODE}/", WHO)

    assert answer.status_code == 429
    assert value_of(answer, "name") == WHO["name"]
    assert stored() == len(mailoutbox) == 0


def test_a_secret_that_is_guessed_opens_nothing_and_is_counted(begun, monkeypatch):
    stranger = Client(HTTP_HOST=PUBLIC)
    wrong_one = stranger.get(f"/onboarding/lanjut/{begun.ref}/{'0' * 20}/")
    no_one = stranger.get(f"/onboarding/lanjut/{'a' * 12}/{begun.secret}/")
    monkeypatch.setattr(limits, "GUESSES", replace(limits.GUESSES, most=0))
    too_often = stranger.get(f"/onboarding/lanjut/{begun.ref}/{begun.secret}/")

    assert [wrong_one.status_code, no_one.status_code] == [404, 404]
    assert text_of(wrong_one) == text_of(no_one)
    assert too_often.status_code == 429
    assert stranger.get(begun.url()).status_code == 404


def test_a_lost_link_goes_to_the_address_that_began_it_alone(
    begun, mailoutbox, django_capture_on_commit_callbacks
):
    stranger, address = Client(HTTP_HOST=PUBLIC), f"/onboarding/badan/{CODE}/tautan/"
    mailoutbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        other = stranger.post(address, {"email": "lain@purworejokab.go.id"})
        own = stranger.post(address, {"email": OFFICIAL.upper()})

    assert text_of(other) == text_of(own)
    assert [mail.to for mail in mailoutbox] == [[OFFICIAL]]
    assert f"/onboarding/lanjut/{begun.ref}/{begun.secret}/" in mailoutbox[0].body


def test_links_to_one_address_are_few(begun):
    stranger, address = Client(HTTP_HOST=PUBLIC), f"/onboarding/badan/{CODE}/tautan/"

    answers = [stranger.post(address, {"email": OFFICIAL}).status_code for _time in range(4)]

    assert answers == [200, 200, 200, 429]


def test_what_nobody_proves_is_forgotten_after_a_day(applying):
    applying.begin()

    assert forget_unproven(at=now()) == 0
    assert forget_unproven(at=now() + timedelta(days=1, minutes=1)) == 1
    assert stored() == 0


def test_what_is_proven_stays(begun):
    assert forget_unproven(at=now() + timedelta(days=400)) == 0


def test_a_code_is_valid_for_a_quarter_of_an_hour():
    assert timedelta(minutes=15) == prove_email.VALID_FOR
