"""The code that confirms an address: sent, wrong, too old, tried too often, and done without."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client

from public_portal import limits
from public_portal.drafts import contact_check
from public_portal.drafts.store import keep_draft
from register.actions.seal_identity import unseal
from register.models import Identity
from tenants.scope import VAULT, scope
from tests.factories.people import PUBLIC, person, sign_in
from tests.public_portal.seeing import draft_of, opened_by, reports, summary_of, text_of, value_of
from tests.public_portal.writing import IDENTITY, Writing


@pytest.fixture
def writing(visitor, agency, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        return Writing(visitor, agency).complete()


def code_in(message):
    return re.search(r"^[0-9]{6}$", message.body, re.MULTILINE)[0]


def wrong(code):
    return f"{(int(code) + 1) % 1_000_000:06}"


def contacts():
    with scope(VAULT):
        return [unseal(row) for row in Identity.objects.all()]


def test_it_works(writing, mailoutbox):
    (message,) = mailoutbox
    page = writing.visitor.get(writing.address("kode"))
    response = writing.post("kode", {"code": f" {code_in(message)[:3]} {code_in(message)[3:]} "})
    writing.send()

    assert message.to == ["siti@contoh.id"]
    assert "Kami mengirim kode 6 angka ke s***@contoh.id." in text_of(page)
    assert "siti@contoh.id" not in text_of(page)
    assert response["Location"] == writing.address("periksa")
    assert [contact.email for contact in contacts()] == ["siti@contoh.id"]


def test_the_mail_tells_nothing_of_the_report(writing, mailoutbox):
    (message,) = mailoutbox

    told = message.subject + message.body
    for word in ("Puskesmas", "Siti", writing.id):
        assert word not in told


def test_without_the_code_the_report_is_filed_and_the_address_is_not_kept(writing):
    page = writing.visitor.get(writing.address("periksa"))
    response = writing.send()

    assert "siti@contoh.id (belum dikonfirmasi: tidak kami simpan)" in text_of(page)
    assert f'href="{writing.address("kode")}"' in page.content.decode()
    assert response.status_code == 302
    assert [(contact.name, contact.email) for contact in contacts()] == [("Siti Aminah", "")]


def test_a_wrong_code_is_said(writing, mailoutbox):
    response = writing.post("kode", {"code": wrong(code_in(mailoutbox[0]))})

    assert response.status_code == 422
    assert summary_of(response) == ["Kodenya tidak cocok. Periksa lagi angkanya."]
    assert draft_of(writing).confirmed_email == ""


@pytest.mark.parametrize(
    "typed", ["", "12345", "1234567", "abcdef", "\u0661\u0662\u0663\u0664\u0665\u0666", "a" * 21]
)
def test_what_is_no_code_is_not_tried(writing, typed, monkeypatch):
    monkeypatch.setattr(contact_check, "TRIES", replace(contact_check.TRIES, most=0))

    response = writing.post("kode", {"code": typed})

    assert response.status_code == 422
    assert value_of(response, "code") == typed


def test_a_code_that_is_too_old_is_said(writing, mailoutbox):
    opened = opened_by(writing)
    sent = opened.draft.code["sent_at"]
    opened.draft.code["sent_at"] = str(
        contact_check.datetime.fromisoformat(sent) - timedelta(minutes=15)
    )
    keep_draft(opened)

    response = writing.post("kode", {"code": code_in(mailoutbox[0])})

    assert response.status_code == 422
    assert summary_of(response) == ["Kode itu sudah tidak berlaku. Minta kode baru di bawah ini."]


def test_the_sixth_try_is_one_too_many_even_with_the_right_code(writing, mailoutbox):
    code = code_in(mailoutbox[0])
    for _try in range(5):
        assert writing.post("kode", {"code": wrong(code)}).status_code == 422

    response = writing.post("kode", {"code": code})

    assert response.status_code == 429
    assert int(response["Retry-After"]) > 0
    assert summary_of(response) == [
        "Terlalu banyak percobaan. Minta kode baru, atau lanjut tanpa surel."
    ]
    assert draft_of(writing).confirmed_email == ""
    assert writing.send().status_code == 302


def test_a_new_code_ends_the_one_before(writing, mailoutbox, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        response = writing.post("kode", {"ulang": "1"})

    first, second = map(code_in, mailoutbox)
    assert response["Location"] == writing.address("kode")
    if first != second:
        assert writing.post("kode", {"code": first}).status_code == 422
    assert writing.post("kode", {"code": second}).status_code == 302


def test_codes_to_one_address_are_few_whoever_asks(
    writing, mailoutbox, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        answers = [writing.post("kode", {"ulang": "1"}) for _time in range(5)]
        other = Writing(Client(HTTP_HOST=PUBLIC), writing.agency).begin().locate()
        other.identify(email="SITI@contoh.id")

    assert [answer.status_code for answer in answers] == [302, 302, 302, 302, 429]
    assert summary_of(answers[-1]) == [
        "Terlalu banyak kode diminta. Coba lagi nanti, atau lanjut tanpa surel."
    ]
    assert len(mailoutbox) == 5


def test_codes_for_one_network_are_few(writing, mailoutbox, monkeypatch):
    monkeypatch.setattr(limits, "CODES", replace(limits.CODES, most=1))

    assert writing.post("kode", {"ulang": "1"}).status_code == 429


def test_another_address_needs_another_code(
    writing, mailoutbox, django_capture_on_commit_callbacks
):
    writing.post("kode", {"code": code_in(mailoutbox[0])})
    with django_capture_on_commit_callbacks(execute=True):
        response = writing.post("4-identitas", {**IDENTITY, "email": "lain@contoh.id"})

    assert response["Location"] == writing.address("kode")
    assert [message.to for message in mailoutbox] == [["siti@contoh.id"], ["lain@contoh.id"]]
    assert writing.post("kode", {"code": code_in(mailoutbox[0])}).status_code == 422


def test_the_same_page_sent_again_mails_no_second_code(
    writing, mailoutbox, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        writing.identify()

    assert len(mailoutbox) == 1


def test_the_address_of_an_account_is_known_already(
    visitor, agency, mailoutbox, django_capture_on_commit_callbacks
):
    sign_in(visitor, person(), host=PUBLIC)
    with django_capture_on_commit_callbacks(execute=True):
        writing = Writing(visitor, agency).complete()

    response = visitor.get(writing.address("kode"))
    writing.send()

    assert response["Location"] == writing.address("periksa")
    assert mailoutbox == []
    assert [contact.email for contact in contacts()] == ["siti@contoh.id"]


def test_who_gives_no_address_is_not_asked(visitor, agency, mailoutbox):
    writing = Writing(visitor, agency).begin().locate()

    response = writing.post("4-identitas", {**IDENTITY, "email": ""})

    assert response["Location"] == writing.address("periksa")
    assert visitor.get(writing.address("kode"))["Location"] == writing.address("periksa")


def test_a_mail_server_that_refuses_stops_nobody(
    visitor, agency, settings, caplog, django_capture_on_commit_callbacks
):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    writing = Writing(visitor, agency).begin().locate()

    with django_capture_on_commit_callbacks(execute=True):
        response = writing.post("4-identitas", IDENTITY)

    assert response["Location"] == writing.address("kode")
    assert "A code could not be mailed: ConnectionRefusedError" in caplog.text
    assert "siti" not in caplog.text
    assert writing.send().status_code == 302


def test_a_stale_page_confirms_nothing(agency, places):
    visitor = Client(HTTP_HOST=PUBLIC)
    writing = Writing(visitor, agency).complete()
    visitor.handler.enforce_csrf_checks = True

    for typed in ({"code": "123456"}, {"ulang": "1"}):
        response = writing.post("kode", typed)
        assert response.status_code == 403
        assert summary_of(response)[0].startswith("Halaman ini terlalu lama terbuka")


def test_an_anonymous_report_takes_nothing_about_its_reporter(
    visitor, agency, mailoutbox, django_capture_on_commit_callbacks
):
    user = person()
    sign_in(visitor, user, host=PUBLIC)
    writing = Writing(visitor, agency).begin().locate()
    with django_capture_on_commit_callbacks(execute=True):
        writing.identify()
        response = writing.post(
            "4-identitas", {**IDENTITY, "visibility": "ANONYMOUS", "phone": "x"}
        )
    draft = draft_of(writing)
    page = visitor.get(writing.address("periksa"))
    writing.send(consent_to_ombudsman="on")

    assert response["Location"] == writing.address("periksa")
    assert draft.answers["identity"] == {
        "visibility": "ANONYMOUS", "name": "", "email": "", "phone": "", "is_done": True,
    }  # fmt: skip
    assert (draft.code, draft.confirmed_email, mailoutbox) == ({}, "", [])
    assert "siti" not in text_of(page).lower()
    assert "consent_to_ombudsman" not in page.content.decode()
    (report,) = reports()
    assert (report.owner_key, report.consent, contacts()) == ("", None, [])


def test_its_statements_are_few(writing, mailoutbox, statements):
    with statements() as reading:
        writing.visitor.get(writing.address("kode"))
    with statements() as sending:
        writing.post("kode", {"code": code_in(mailoutbox[0])})

    assert len(reading.texts()) == 1
    assert len(sending.texts()) == 3
