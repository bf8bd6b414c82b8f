import pytest
from django.test import Client

from tests.factories.people import PUBLIC
from tests.public_portal.seeing import (
    chosen_of,
    draft_of,
    forget_cookie,
    options_of,
    reports,
    summary_of,
    text_of,
    value_of,
)
from tests.public_portal.writing import PROBLEM, Writing


@pytest.fixture
def writing(visitor, agency):
    return Writing(visitor, agency)


def test_it_works(writing):
    page = writing.visitor.get("/lapor/")
    response = writing.post("1-masalah", PROBLEM)
    writing.id = response["Location"].split("/")[2]

    assert page.status_code == 200
    assert options_of(page, "report_class") == ["COMPLAINT", "ASPIRATION", "INFORMATION_REQUEST"]
    assert response.status_code == 302
    assert response["Location"] == f"/lapor/{writing.id}/2-lokasi/"
    assert draft_of(writing).answers == {"problem": {**PROBLEM, "is_done": True}}
    assert reports() == []


def test_what_was_typed_is_there_when_one_comes_back(writing):
    page = writing.visitor.get(writing.begin().address("1-masalah"))

    assert value_of(page, "title") == PROBLEM["title"]
    assert value_of(page, "body") == PROBLEM["body"]
    assert chosen_of(page, "report_class") == "COMPLAINT"


def test_the_key_of_the_draft_is_sent_below_its_address_only(writing):
    writing.begin()

    cookie = writing.visitor.cookies["draf"]
    assert cookie["path"] == f"/lapor/{writing.id}/"
    assert cookie["httponly"] is True
    assert cookie["samesite"] == "Lax"
    assert cookie["max-age"] == ""
    assert writing.id not in cookie.value


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"report_class": ""}, "“Apa yang ingin Anda sampaikan?” belum dipilih."),
        (
            {"report_class": "GRIEVANCE"},
            "Pilih “Apa yang ingin Anda sampaikan?” dari daftar yang tersedia.",
        ),
        ({"title": ""}, "“Judul laporan” belum diisi."),
        ({"title": " \u200b "}, "“Judul laporan” belum diisi."),
        ({"title": "a" * 151}, "“Judul laporan” paling banyak 150 karakter; sekarang 151."),
        ({"body": ""}, "“Apa yang terjadi?” belum diisi."),
        (
            {"body": "a" * 10_001},
            "“Apa yang terjadi?” paling banyak 10000 karakter; sekarang 10001.",
        ),
        (
            {"body": "Jalan\x00rusak"},
            (
                "“Apa yang terjadi?” memuat karakter yang tidak terlihat. Karakter itu sudah kami "
                "buang: periksa teksnya, lalu kirim lagi."
            ),
        ),
    ],
)
def test_a_mistake_is_said_and_what_was_typed_stays(writing, changed, sentence):
    typed = {**PROBLEM, **changed}

    response = writing.post("1-masalah", typed)

    assert response.status_code == 422
    assert summary_of(response) == [sentence]
    for name in {"title", "body"} - set(changed):
        assert value_of(response, name) == typed[name]
    assert "draf" not in writing.visitor.cookies
    assert "<title>Galat:" in " ".join(response.content.decode().split())


def test_a_long_text_that_is_refused_stays_whole(writing):
    response = writing.post("1-masalah", {**PROBLEM, "body": "a" * 10_001})

    assert value_of(response, "body") == "a" * 10_001


def test_markup_is_shown_as_text(writing):
    title = '<script>alert(1)</script> & "kutip" {{ 7|add:7 }}'

    page = writing.visitor.get(writing.begin(title=title).address("1-masalah"))

    assert "<script>alert" not in page.content.decode()
    assert value_of(page, "title") == title


def test_htmx_is_told_of_personal_data_and_nothing_is_kept(writing):
    typed = {**PROBLEM, "body": "Hubungi 0812-3456-7890 atau siti@contoh.id"}

    response = writing.post("1-masalah", typed, headers={"HX-Request": "true"})

    assert response.status_code == 200
    assert text_of(response).startswith(
        "Tulisan Anda memuat data pribadi: nomor telepon 0812***890 , alamat surel s***@contoh.id"
    )
    assert "<html" not in response.content.decode()
    assert response["Vary"].count("HX-Request") == 1
    assert "draf" not in writing.visitor.cookies


def test_another_kind_of_class_asks_for_the_place_anew(writing):
    writing.complete()

    writing.post("1-masalah", {**PROBLEM, "report_class": "ASPIRATION"})

    response = writing.visitor.get(writing.address("periksa"))
    assert response["Location"] == writing.address("2-lokasi")


def test_an_answer_changed_from_the_check_leads_back_to_it(writing):
    writing.complete()

    response = writing.visitor.post(writing.address("1-masalah") + "?kembali=1", PROBLEM)

    page = writing.visitor.get(writing.address("1-masalah") + "?kembali=1")

    assert response["Location"] == writing.address("periksa")
    assert f'href="{writing.address("periksa")}"' in page.content.decode()


def test_a_stale_page_keeps_what_was_typed(agency, places):
    visitor = Client(HTTP_HOST=PUBLIC, enforce_csrf_checks=True)

    response = visitor.post("/lapor/", PROBLEM)

    assert response.status_code == 403
    assert summary_of(response) == [
        (
            "Halaman ini terlalu lama terbuka, jadi isian belum terkirim. Isian Anda masih ada di "
            "bawah: periksa, lalu kirim sekali lagi."
        )
    ]
    assert value_of(response, "title") == PROBLEM["title"]
    assert value_of(response, "body") == PROBLEM["body"]
    assert "draf" not in visitor.cookies
    again = {**PROBLEM, "csrfmiddlewaretoken": value_of(response, "csrfmiddlewaretoken")}
    assert visitor.post("/lapor/", again).status_code == 302


def test_a_draft_that_is_not_in_this_browser_is_begun_anew(writing):
    writing.begin()
    forget_cookie(writing)

    response = writing.visitor.get(writing.address("1-masalah"), follow=True)

    assert response.redirect_chain == [("/lapor/", 302)]
    assert "Draf itu tidak ada di peramban ini" in text_of(response)
    assert value_of(response, "title") == ""


def test_what_is_sent_to_a_lost_draft_is_kept_in_a_new_one(writing):
    lost = writing.begin().id
    forget_cookie(writing)

    response = writing.post("1-masalah", PROBLEM)
    writing.id = response["Location"].split("/")[2]

    assert writing.id != lost
    assert draft_of(writing).answers["problem"]["title"] == PROBLEM["title"]
    assert "Draf Anda yang lama sudah dihapus" in text_of(writing.visitor.get(response["Location"]))


def test_the_key_of_one_draft_does_not_open_another(writing, agency):
    writing.begin()
    other = Writing(writing.visitor, agency)
    other.id = "a" * 12

    assert draft_of(other) is None


def test_other_methods_are_refused(writing):
    assert writing.visitor.put("/lapor/").status_code == 405


def test_pages_of_the_form_are_never_kept(writing):
    page = writing.visitor.get(writing.begin().address("1-masalah"))

    assert "no-store" in page["Cache-Control"]


def test_its_statements_are_few(writing, statements):
    writing.begin()

    with statements() as reading:
        writing.visitor.get(writing.address("1-masalah"))
    with statements() as sending:
        writing.post("1-masalah", PROBLEM)

    assert len(reading.texts()) == 1
    assert len(sending.texts()) == 2
