import pytest
from django.contrib.postgres.search import SearchVector
from django.test import Client

from register.queries import similar_reports
from tests.factories.people import PUBLIC
from tests.factories.reports import make_reports
from tests.public_portal.seeing import text_of
from tests.public_portal.writing import Writing

TITLE = "Tidak ada dokter di Puskesmas Bawang"


@pytest.fixture
def published(agency, places):
    return make_reports(
        1, title="Dokter Puskesmas Bawang 0812-3456-7890", published=True, supporters=12
    )[0]


def ask(visitor, title=TITLE):
    return visitor.post("/lapor/mirip/", {"title": title}, headers={"HX-Request": "true"})


def test_it_works(visitor, published):
    response = ask(visitor)

    assert response.status_code == 200
    assert "<html" not in response.content.decode()
    assert text_of(response) == (
        "Mungkin sudah dilaporkan Bila masalahnya sama, dukung laporan itu: instansi melihat berapa "
        "orang yang mengalaminya. Bila berbeda, teruskan laporan Anda. "
        "Dokter Puskesmas Bawang 0812***890 Kabupaten Banjarnegara, Jawa Tengah · Belum "
        "ditindaklanjuti (Admin Instansi) · 12 pendukung Dukung laporan ini “Dokter Puskesmas Bawang 0812***890”"
    )
    assert f'href="/laporan/{published.number}/"' in response.content.decode()


def test_nothing_similar_is_nothing_to_show(visitor, published):
    for title in ("Lampu jalan padam", "", "\x00", "a" * 500_000):
        response = ask(visitor, title)
        assert (response.status_code, response.content) == (204, b"")


def test_a_database_that_cannot_say_is_nothing_to_show(visitor, published, monkeypatch):
    lost = SearchVector("title", config="tidak_ada")
    monkeypatch.setattr(similar_reports, "TITLE_WORDS", lost)

    assert ask(visitor).status_code == 204


def test_without_scripts_the_next_page_shows_them_once(visitor, agency, published):
    writing = Writing(visitor, agency).begin()

    first = visitor.get(writing.address("2-lokasi"))
    writing.locate()
    second = visitor.get(writing.address("2-lokasi"))

    assert "Mungkin sudah dilaporkan" in text_of(first)
    assert "Mungkin sudah dilaporkan" not in text_of(second)


def test_what_was_typed_stands_in_no_address(visitor):
    assert visitor.get("/lapor/mirip/", {"title": TITLE}).status_code == 405


def test_a_page_of_somebody_else_cannot_ask(places):
    stranger = Client(HTTP_HOST=PUBLIC, enforce_csrf_checks=True)

    assert ask(stranger).status_code == 403


def test_its_statements_are_the_same_for_one_and_for_many(visitor, published, statements):
    ask(visitor)
    with statements() as few:
        ask(visitor)
    make_reports(300, title=TITLE, published=True)
    with statements() as many:
        ask(visitor)

    assert len(few.texts()) == len(many.texts()) == 1
