import re

import pytest
from django.test import Client

from tests.factories.people import PUBLIC, person, sign_in
from tests.public_portal.seeing import chosen_of, draft_of, summary_of, text_of, value_of
from tests.public_portal.writing import IDENTITY, Writing


@pytest.fixture
def writing(visitor, agency):
    return Writing(visitor, agency).begin().locate()


def test_it_works(writing):
    page = writing.visitor.get(writing.address("4-identitas"))
    response = writing.post("4-identitas", IDENTITY)

    assert "Siapa melihat apa" in text_of(page)
    assert chosen_of(page, "visibility") == ""
    assert response["Location"] == writing.address("kode")
    assert draft_of(writing).answers["identity"] == {
        "visibility": "PUBLIC",
        "name": "Siti Aminah",
        "email": "siti@contoh.id",
        "phone": "081234567890",
        "is_done": True,
    }


def test_an_anonymous_reporter_need_not_say_anything(writing):
    response = writing.post("4-identitas", {"visibility": "ANONYMOUS"})

    assert response.status_code == 302
    assert draft_of(writing).answers["identity"]["name"] == ""


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"visibility": ""}, "“Siapa yang boleh melihat?” belum dipilih."),
        ({"visibility": "SECRET"}, "Pilih “Siapa yang boleh melihat?” dari daftar yang tersedia."),
        ({"name": ""}, "Tulis nama Anda, atau pilih “Anonim” bila tidak ingin menyebutnya."),
        (
            {"visibility": "CONFIDENTIAL", "name": ""},
            "Tulis nama Anda, atau pilih “Anonim” bila tidak ingin menyebutnya.",
        ),
        ({"name": "a" * 121}, "“Nama Anda” paling banyak 120 karakter; sekarang 121."),
        ({"email": "siti@"}, "Tulis alamat surel yang lengkap, misalnya nama@contoh.id."),
        ({"phone": "besok"}, "Tulis nomor telepon dengan 8 sampai 15 angka."),
        ({"phone": "0812"}, "Tulis nomor telepon dengan 8 sampai 15 angka."),
        ({"phone": "٠٨١٢٣٤٥٦٧٨٩"}, "Tulis nomor telepon dengan 8 sampai 15 angka."),
    ],
)
def test_a_mistake_is_said_and_what_was_typed_stays(writing, changed, sentence):
    before = draft_of(writing)
    typed = {**IDENTITY, **changed}

    response = writing.post("4-identitas", typed)

    assert response.status_code == 422
    assert summary_of(response) == [sentence]
    for name in {"name", "email", "phone"} - set(changed):
        assert value_of(response, name) == typed[name]
    assert draft_of(writing) == before


def test_who_is_signed_in_finds_their_name_and_is_told_what_anonymous_means(writing):
    sign_in(writing.visitor, person(), host=PUBLIC)

    page = writing.visitor.get(writing.address("4-identitas"))

    assert value_of(page, "name") == "Siti Aminah"
    assert value_of(page, "email") == "siti@contoh.id"
    assert "Laporan anonim tidak kami hubungkan dengan akun Anda" in text_of(page)


def test_the_draft_says_nothing_about_the_account(writing):
    user = person()
    sign_in(writing.visitor, user, host=PUBLIC)

    writing.post("4-identitas", {"visibility": "ANONYMOUS"})

    assert set(draft_of(writing).answers["identity"]) == {
        "visibility", "name", "email", "phone", "is_done",
    }  # fmt: skip
    assert draft_of(writing).answers["identity"]["email"] == ""


def test_a_session_that_is_no_more_is_a_guest(writing):
    writing.visitor.cookies["session"] = "x" * 32

    page = writing.visitor.get(writing.address("4-identitas"))

    assert value_of(page, "name") == ""
    assert "Anda sedang masuk" not in text_of(page)


def test_a_stale_page_keeps_what_was_typed(agency, places):
    visitor = Client(HTTP_HOST=PUBLIC, enforce_csrf_checks=True)

    response = visitor.post("/lapor/aaaaaaaaaaaa/4-identitas/", IDENTITY)

    assert response.status_code == 403
    assert value_of(response, "name") == "Siti Aminah"
    assert chosen_of(response, "visibility") == "PUBLIC"


def test_its_statements_are_few(writing, statements):
    with statements() as reading:
        writing.visitor.get(writing.address("4-identitas"))
    with statements() as sending:
        writing.post("4-identitas", IDENTITY)

    assert len(reading.texts()) == 1
    assert len(sending.texts()) == 4


def test_a_confidential_draft_is_kept_in_no_browser_unasked(writing):
    before = writing.visitor.get(writing.address("1-masalah")).content.decode()
    writing.identify(visibility="CONFIDENTIAL")

    for page in ("1-masalah", "2-lokasi"):
        content = writing.visitor.get(writing.address(page)).content.decode()
        assert "data-draft-off" in content
    assert "data-draft-off" not in before


def test_who_somebody_is_is_kept_in_no_browser(writing):
    page = writing.visitor.get(writing.address("4-identitas")).content.decode()

    for name in ("name", "email", "phone"):
        assert "data-draft-never" in re.search(rf'<input[^>]*name="{name}"[^>]*>', page)[0]
    (secret,) = re.findall(r"<input[^>]*data-draft-secret[^>]*>", page)
    assert 'value="CONFIDENTIAL"' in secret
