import json
import re

import pytest

from register.actions.count_published import count_published
from register.rules.states import Visibility
from tests.factories.lives import MONDAY, Life
from tests.public_portal.seeing import text_of

BOUNDARY = {
    "type": "Feature",
    "properties": {"code": "33.04"},
    "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [0, 9], [9, 9], [9, 0], [0, 0]]]},
}


@pytest.fixture
def counted(agency):
    Life().route(agency)
    count_published(at=MONDAY)


def shapes(response):
    """Return what the areas of the map are called and drawn as."""
    found = re.findall(r"<title>([^<]*)</title><(\w+)", response.content.decode())
    return {name.partition(":")[0]: (name.partition(": ")[2], shape) for name, shape in found}


def test_without_boundaries_the_provinces_are_tiles_and_a_province_is_a_table(visitor, counted):
    nation, province = visitor.get("/jelajahi/peta/"), visitor.get("/jelajahi/peta/?provinsi=33")

    assert shapes(nation)["Jawa Tengah"] == ("1", "rect")
    assert shapes(nation)["Jawa Barat"] == ("0", "rect")
    assert shapes(province) == {}
    assert row_of(province, "Kabupaten Banjarnegara") == ["1", "0"]


def test_with_boundaries_a_province_has_outlines(visitor, counted, settings, tmp_path):
    text = json.dumps({"type": "FeatureCollection", "features": [BOUNDARY]})
    (tmp_path / "kab.geojson").write_text(text)
    settings.BOUNDARIES = tmp_path

    response = visitor.get("/jelajahi/peta/?provinsi=33")

    assert shapes(response) == {"Kabupaten Banjarnegara": ("1", "path")}
    assert "Batas indikatif." in text_of(response)


def row_of(response, name, *, figures=2):
    """Return the figures of a region's row."""
    rows = re.findall(r"<tr>.*?</tr>", response.content.decode(), re.DOTALL)
    found = next(row for row in rows if name in row and row.count("text-end") == figures)
    cells = re.findall(r'<td class="text-end">(.*?)</td>', found, re.DOTALL)
    return [re.sub(r"<span.*?</span>|<[^>]+>|\s", "", cell) for cell in cells]


def test_it_counts_published_reports_by_province(visitor, agency):
    Life().route(agency)
    Life(visibility=Visibility.CONFIDENTIAL).route(agency)
    count_published(at=MONDAY)

    response = visitor.get("/jelajahi/peta/")

    assert row_of(response, "Jawa Tengah") == ["1", "0"]
    assert row_of(response, "Jawa Barat") == ["0", "0"]
    assert 'href="/jelajahi/?provinsi=33"' in response.content.decode()
    assert "Dihitung Senin, 2 Mar 2026 09.00 WIB" in text_of(response)


def test_a_province_shows_its_regencies(visitor, agency):
    Life().route(agency)
    count_published(at=MONDAY)

    response = visitor.get("/jelajahi/peta/?provinsi=33")

    assert row_of(response, "Kabupaten Banjarnegara") == ["1", "0"]
    link = 'href="/jelajahi/?provinsi=33&amp;kabupaten=33.04"'
    assert link in response.content.decode()


def test_an_unknown_province_shows_the_nation(visitor, agency):
    Life().route(agency)
    count_published(at=MONDAY)

    assert row_of(visitor.get("/jelajahi/peta/?provinsi=<99>"), "Jawa Tengah") == ["1", "0"]


def test_before_the_first_count_it_says_so(visitor):
    assert "Belum dihitung" in text_of(visitor.get("/jelajahi/peta/"))


def test_its_statements_are_few(visitor, agency, statements):
    Life().route(agency)
    count_published(at=MONDAY)
    visitor.get("/jelajahi/peta/")

    with statements() as taken:
        visitor.get("/jelajahi/peta/")

    assert taken.texts() == []


def test_a_search_is_counted_by_place_and_leads_back_to_it(visitor, agency):
    for title in ("Lampu padam", "Lampu mati", "Jembatan putus"):
        life = Life(title=title)
        life.route(agency)
        life.work()

    nation = visitor.get("/jelajahi/peta/?q=lampu")
    province = visitor.get("/jelajahi/peta/?q=lampu&provinsi=33")

    assert row_of(nation, "Jawa Tengah", figures=1) == ["2"]
    assert row_of(nation, "Jawa Barat", figures=1) == ["0"]
    assert 'href="/jelajahi/peta/?q=lampu&amp;provinsi=33"' in nation.content.decode()
    assert "Laporan yang ditemukan untuk “lampu”" in text_of(nation)
    assert row_of(province, "Kabupaten Banjarnegara", figures=1) == ["2"]
    assert (
        'href="/jelajahi/?q=lampu&amp;provinsi=33&amp;kabupaten=33.04"' in province.content.decode()
    )
