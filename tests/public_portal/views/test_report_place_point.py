"""A point on the map: the regency around it, and how exactly it is kept."""

import json

import pytest
from django.test import Client

from regions import coordinates
from tests.factories.consoles import Officer
from tests.factories.people import PUBLIC
from tests.public_portal.seeing import (
    chosen_of,
    draft_of,
    options_of,
    reports,
    summary_of,
    text_of,
    value_of,
)
from tests.public_portal.writing import Writing

POINT = "-7.41333, 109.63667"
HTMX = {"HX-Request": "true"}


@pytest.fixture
def boundaries(settings, tmp_path):
    """A square around the point, as the regency of Banjarnegara."""
    settings.BOUNDARIES = tmp_path
    ring = [[109, -8], [110, -8], [110, -7], [109, -7], [109, -8]]
    regency = {
        "properties": {"code": "33.04"},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }
    (tmp_path / "kabupaten.geojson").write_text(json.dumps({"features": [regency]}))
    yield
    coordinates._areas.cache_clear()


@pytest.fixture
def writing(visitor, agency):
    return Writing(visitor, agency).begin()


def ask(writing, point=POINT, **extra):
    typed = {"pilih": "point", "point": point, "event_on": "2026-03-01"}
    return writing.post("2-lokasi", typed, **extra)


def test_the_regency_around_a_point_is_chosen(writing, agency, boundaries):
    response = ask(writing, headers=HTMX)

    assert response.status_code == 200
    assert response.content.decode().strip().startswith('<div id="tempat">')
    assert chosen_of(response, "regency") == "33.04"
    assert chosen_of(response, "agency") == str(agency.pk)
    assert "33.04.07" in options_of(response, "district")
    assert (
        "Titik itu berada di Kabupaten Banjarnegara, Jawa Tengah. Periksa, lalu pilih kecamatannya."
    ) in text_of(response)
    assert draft_of(writing).answers["place"] == {
        "event_on": "2026-03-01",
        "point": POINT,
        "province": "33",
        "regency": "33.04",
        "is_done": False,
    }


def test_the_same_without_scripts(writing, boundaries):
    response = ask(writing)

    page = writing.visitor.get(response["Location"].split("#")[0])
    assert (response.status_code, chosen_of(page, "regency")) == (302, "33.04")
    assert value_of(page, "point") == POINT
    assert "Titik itu berada di Kabupaten Banjarnegara" in text_of(page)


def test_without_boundaries_the_point_is_kept_and_the_selects_are_left(writing, settings):
    settings.BOUNDARIES = None

    response = ask(writing, headers=HTMX)

    assert "Titiknya dipakai. Pilih juga provinsi dan kabupatennya." in text_of(response)
    assert chosen_of(response, "province") == ""
    assert draft_of(writing).answers["place"]["point"] == POINT


@pytest.mark.parametrize("headers", [HTMX, {}])
@pytest.mark.parametrize(
    ("point", "sentence"),
    [
        ("52.5, 13.4", "Titik itu berada di luar Indonesia. Pilih titik lain, atau kosongkan."),
        ("alun-alun", "Tulis dua angka, lintang lalu bujur, misalnya -7.41333, 109.63667."),
    ],
)
def test_a_point_that_cannot_be_used_is_refused_alone(writing, headers, point, sentence):
    before = draft_of(writing)

    response = ask(writing, point=point, headers=headers)

    assert response.status_code == 422
    assert sentence in text_of(response)
    assert "belum dipilih" not in text_of(response)
    assert summary_of(response) == ([] if headers else [sentence])
    assert draft_of(writing) == before


def test_another_place_in_the_lists_keeps_the_point(writing):
    writing.post("2-lokasi", {"pilih": "province", "province": "32", "point": POINT})

    assert draft_of(writing).answers["place"]["point"] == POINT


@pytest.mark.parametrize(
    ("visibility", "kept"),
    [
        ("PUBLIC", ("-7.41333", "109.63667")),
        ("ANONYMOUS", ("-7.41000", "109.64000")),
        ("CONFIDENTIAL", ("-7.41000", "109.64000")),
    ],
)
def test_how_exactly_it_is_filed(writing, visibility, kept):
    writing.locate(point=POINT).identify(visibility=visibility)

    page = text_of(writing.visitor.get(writing.address("periksa")))
    writing.send()

    (report,) = reports()
    assert (str(report.latitude), str(report.longitude)) == kept
    said = POINT if visibility == "PUBLIC" else "-7.41, 109.64 (dibulatkan ke sekitar 1 km)"
    assert f"Titik lokasi {said}" in page


def test_an_aspiration_has_no_point(visitor, agency):
    writing = Writing(visitor, agency).begin(report_class="ASPIRATION")

    page = visitor.get(writing.address("2-lokasi"))
    writing.post("2-lokasi", {"province": "33", "regency": "33.04", "agency": "0", "point": POINT})
    writing.identify().send()

    assert 'name="point"' not in page.content.decode()
    (report,) = reports()
    assert (report.latitude, report.longitude) == (None, None)


def test_officers_see_it_with_a_map(writing, places):
    writing.locate(point=POINT).identify().send()
    (report,) = reports()
    desk = Officer(None, "NAT")

    page = desk.get(f"/laporan/{report.number}/").content.decode()

    assert f'href="geo:{POINT.replace(" ", "")}"' in page
    assert "look/map.js" in page
    assert "data-coarse" not in page


def test_officers_are_told_that_it_was_rounded(writing, places):
    writing.locate(point=POINT).identify(visibility="CONFIDENTIAL").send()
    (report,) = reports()

    page = Officer(None, "NAT").get(f"/laporan/{report.number}/")

    assert 'href="geo:-7.41000,109.64000"' in page.content.decode()
    assert "Dibulatkan ke sekitar 1 km" in text_of(page)


def test_the_public_is_shown_no_point(writing):
    writing.locate(point=POINT).identify().send()
    (report,) = reports()

    page = Client(HTTP_HOST=PUBLIC).get(f"/laporan/{report.number}/").content.decode()

    assert "109.63" not in page
