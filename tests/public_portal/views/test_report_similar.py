from dataclasses import replace

import pytest
from django.db import DatabaseError
from django.test import Client

from public_portal import limits
from public_portal.drafts import similar
from register.rules.states import Visibility
from tests.factories.people import PUBLIC
from tests.factories.reports import make_reports
from tests.public_portal.indexing import index_all
from tests.public_portal.moments import ago
from tests.public_portal.seeing import text_of
from tests.public_portal.writing import Writing

TITLE = "Tidak ada dokter di Puskesmas Bawang"


def make(count=1, **values):
    made = make_reports(count, published=True, submitted_at=ago(), **values)
    index_all()
    return made


@pytest.fixture
def published(agency, places):
    return make(title="Dokter Puskesmas Bawang 0812-3456-7890", supporters=12)[0]


def ask(visitor, title=TITLE, **said):
    return visitor.post("/lapor/mirip/", {"title": title, **said}, headers={"HX-Request": "true"})


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
    content = response.content.decode()
    assert f'href="/laporan/{published.number}/"' in content
    assert f'formaction="/laporan/{published.number}/dukung/"' in content


def test_nothing_similar_is_nothing_to_show(visitor, published):
    for title in ("Lampu jalan padam", "", "\x00", "a" * 500_000):
        response = ask(visitor, title)
        assert (response.status_code, response.content) == (204, b"")


def test_a_database_that_cannot_say_is_nothing_to_show(visitor, published, monkeypatch):
    def lost(**asked):
        raise DatabaseError

    monkeypatch.setattr(similar, "reports_like", lost)

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
    make(300, title=TITLE)
    with statements() as many:
        ask(visitor)

    assert len(few.texts()) == len(many.texts()) == 3


def test_supporting_from_the_form_counts_and_keeps_the_draft(visitor, agency, published):
    writing = Writing(visitor, agency).begin()
    page = visitor.get(writing.address("2-lokasi")).content.decode()

    assert '<form id="dukung" method="post">' in page
    visitor.post(f"/laporan/{published.number}/dukung/")

    assert "13 orang mendukung" in text_of(visitor.get(f"/laporan/{published.number}/"))
    assert visitor.get(writing.address("2-lokasi")).status_code == 200


def test_once_the_place_is_known_those_of_the_regency_are_shown(visitor, agency, places):
    near = make(title="Puskesmas tanpa tenaga", body="Dokter sudah lama tidak ada.")[0]
    make(title="Dokter puskesmas jarang ada", region_code="34.02.01")
    writing = Writing(visitor, agency).begin()
    writing.locate()

    page = visitor.get(writing.address("3-bukti"))

    assert f'href="/laporan/{near.number}/"' in page.content.decode()
    assert text_of(page).count("Dukung laporan ini") == 1


def test_only_what_is_public_is_shown(visitor, places):
    make_reports(1, title=TITLE, submitted_at=ago())
    make_reports(1, title=TITLE, submitted_at=ago(), visibility=Visibility.CONFIDENTIAL)
    index_all()

    assert ask(visitor).status_code == 204


def test_what_has_ended_can_be_read_and_not_supported(visitor, places):
    ended = make(title=TITLE, state="CLOSED", answered=True)[0]

    content = ask(visitor).content.decode()

    assert f'href="/laporan/{ended.number}/"' in content
    assert "Sudah berakhir" in content
    assert "formaction" not in content


def test_one_network_is_told_so_often_and_writes_on_without(visitor, published, monkeypatch):
    monkeypatch.setattr(limits, "SHARES", 1)
    monkeypatch.setattr(limits, "LIKENESSES", replace(limits.LIKENESSES, most=1))
    told = ask(visitor)

    refused = ask(visitor)

    assert (told.status_code, refused.status_code) == (200, 429)
    assert 0 < int(refused["Retry-After"]) <= 3600
    assert "terlalu sering diminta dari jaringan ini" in text_of(refused)
    assert "<html" not in refused.content.decode()
    assert published.number not in refused.content.decode()
    page = visitor.post("/lapor/mirip/", {"title": TITLE})
    assert 'href="/lapor/"' in page.content.decode()
