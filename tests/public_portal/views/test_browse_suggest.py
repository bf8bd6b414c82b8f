import re
from dataclasses import replace

import pytest

from public_portal import limits
from register.rules.states import Visibility
from tests.factories.categories import make_category
from tests.factories.lives import Life
from tests.public_portal.moments import ago
from tests.public_portal.seeing import text_of


def ask(visitor, typed):
    return visitor.get("/jelajahi/saran/", {"q": typed}, headers={"HX-Request": "true"})


def links(response):
    return re.findall(r'<a href="([^"]*)"', response.content.decode())


def published(agency, title, **values):
    life = Life(at=ago(), title=title, **values)
    life.route(agency)
    life.work()
    return life.report.number


def test_titles_are_offered_while_one_types(visitor, agency):
    number = published(agency, "Lampu jalan padam")

    response = ask(visitor, "lampu jal")

    assert response.status_code == 200
    assert "<html" not in response.content.decode()
    assert links(response) == [f"/laporan/{number}/"]
    assert "Lampu jalan padam Kabupaten Banjarnegara, Jawa Tengah" in text_of(response)
    assert response["Cache-Control"] == "private, max-age=60"


def test_places_and_categories_lead_to_their_search(visitor, agency):
    make_category("sampah", name="Sampah dan kebersihan", name_en="Waste")

    assert links(ask(visitor, "banjarneg")) == ["/jelajahi/?provinsi=33&amp;kabupaten=33.04"]
    assert links(ask(visitor, "kebers")) == ["/jelajahi/?kategori=sampah"]


@pytest.mark.parametrize(
    "typed", ["", "la", "  l  ", "\x00", "tidakadayangsepertiini", "x" * 9_999]
)
def test_nothing_to_offer_is_nothing_to_show(visitor, agency, typed):
    published(agency, "Lampu jalan padam")

    response = ask(visitor, typed)

    assert (response.status_code, response.content) == (204, b"")


def test_only_what_is_public_is_offered(visitor, agency):
    Life(at=ago(), title="Kanari belum diperiksa").work()
    published(agency, "Kanari rahasia", visibility=Visibility.CONFIDENTIAL)
    masked = published(agency, "Kanari 0812-3456-7890")

    response = ask(visitor, "kanari")

    assert links(response) == [f"/laporan/{masked}/"]
    assert "0812***890" in text_of(response)
    assert ask(visitor, "3456").status_code == 204


def test_without_scripts_it_is_a_page(visitor, agency):
    number = published(agency, "Lampu jalan padam")

    response = visitor.get("/jelajahi/saran/?q=lampu")

    assert f"/laporan/{number}/" in links(response)
    assert "<html" in response.content.decode()


def test_its_statements_are_the_same_for_many(visitor, agency, statements):
    taken_by = []
    for count in (1, 8):
        for place in range(count):
            published(agency, f"Lampu {place}")
        ask(visitor, "lampu")
        with statements() as taken:
            ask(visitor, "lampu")
        taken_by.append(len(taken.texts()))

    assert taken_by == [3, 3]


def test_one_network_is_told_so_often_and_then_when_to_come_back(visitor, agency, monkeypatch):
    published(agency, "Lampu jalan padam")
    monkeypatch.setattr(limits, "SHARES", 1)
    monkeypatch.setattr(limits, "SUGGESTIONS", replace(limits.SUGGESTIONS, most=2))
    told = [ask(visitor, typed).status_code for typed in ("lampu", "la", "lampu jal", "l")]

    refused = ask(visitor, "lampu")

    assert told == [200, 204, 200, 204]
    assert refused.status_code == 429
    assert 0 < int(refused["Retry-After"]) <= 900
    assert "no-store" in refused["Cache-Control"]
    assert re.fullmatch(
        r"Petunjuk saat mengetik terlalu sering diminta dari jaringan ini. Tunggu \d+ menit, lalu coba "
        r"lagi. Anda tetap dapat mencari dan melapor tanpa petunjuk.",
        text_of(refused),
    )
    page = visitor.get("/jelajahi/saran/?q=lampu")
    assert page.status_code == 429
    assert "<h1>Terlalu sering diminta</h1>" in page.content.decode()
    assert 'href="/jelajahi/"' in page.content.decode()
    assert visitor.get("/jelajahi/?q=lampu").status_code == 200


def test_all_networks_together_are_told_so_often(visitor, agency, monkeypatch):
    monkeypatch.setattr(limits, "SHARES", 1)
    monkeypatch.setattr(limits, "SUGGESTIONS_OF_ALL", replace(limits.SUGGESTIONS_OF_ALL, most=1))

    assert [ask(visitor, "lampu").status_code for _turn in range(2)] == [200, 429]
