import json

import pytest

from regions import coordinates
from regions.coordinates import outline_lines, regency_at
from tests.factories.people import NATIONAL, PUBLIC, host_of


def feature(code, ring):
    return {"properties": {"code": code}, "geometry": {"type": "Polygon", "coordinates": [ring]}}


def square(west, south, side):
    east, north = west + side, south + side
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


@pytest.fixture
def folder(settings, tmp_path):
    settings.BOUNDARIES = tmp_path
    features = [
        feature("33", square(109, -8, 2)),
        feature("33.04", square(109, -8, 1)),
        feature("33.71", square(109.4, -7.6, 0.2)),
        feature("33.05", square(110, -8, 1)),
        feature("33.05.01", square(109, -8, 2)),
    ]
    (tmp_path / "batas.geojson").write_text(json.dumps({"features": features}))
    yield tmp_path
    coordinates._areas.cache_clear()
    coordinates._lines.cache_clear()


@pytest.mark.parametrize(
    ("latitude", "longitude", "code"),
    [
        (-7.1, 109.1, "33.04"),
        (-7.9, 110.9, "33.05"),
        (-7.5, 109.5, "33.71"),  # a city within a regency that has no hole for it
        (-8.05, 109.02, "33.04"),  # just off the coast
        (-8.2, 109.02, ""),
        (0.0, 120.0, ""),
    ],
)
def test_the_regency_around_a_point(folder, latitude, longitude, code):
    assert regency_at(latitude=latitude, longitude=longitude) == code


def test_the_regencies_are_drawn_latitude_first(folder):
    drawn = json.loads(outline_lines())

    assert len(drawn) == 3
    assert drawn[0] == [[-8.0, 109.0], [-8.0, 110.0], [-7.0, 110.0], [-7.0, 109.0], [-8.0, 109.0]]


def test_without_boundaries_nothing_is_known(settings):
    settings.BOUNDARIES = None

    assert regency_at(latitude=-7.1, longitude=109.1) == ""
    assert outline_lines() == ""


def test_the_outline_is_served_to_maps_on_every_host(folder, client, db, agency):
    for host in (PUBLIC, NATIONAL, host_of(agency)):
        response = client.get("/peta/garis.json", headers={"host": host})
        assert (response.status_code, response["Content-Type"]) == (200, "application/json")
        assert response.content.decode() == outline_lines()
        assert "public" in response["Cache-Control"]


def test_without_boundaries_there_is_no_outline(settings, client, db):
    settings.BOUNDARIES = None

    assert client.get("/peta/garis.json", headers={"host": "localhost"}).status_code == 404
