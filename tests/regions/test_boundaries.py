import json

import pytest

from regions import boundaries
from regions.boundaries import province_outlines, regency_outlines
from regions.data_files import region_rows, tile_rows


def feature(code, kind, coordinates):
    geometry = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "properties": {"code": code}, "geometry": geometry}


def square(x):
    return [[x, 0], [x + 1, 0], [x + 1, 1], [x, 1], [x, 0]]


@pytest.fixture
def folder(settings, tmp_path):
    settings.BOUNDARIES, settings.VAR = tmp_path, tmp_path / "var"
    features = [
        feature("33", "Polygon", [square(110)]),
        feature("33.04", "MultiPolygon", [[square(110)], [square(112)]]),
        feature("34.01", "Polygon", [square(114)]),
    ]
    (tmp_path / "batas.geojson").write_text(json.dumps({"features": features}))
    yield tmp_path
    boundaries._read.cache_clear()


def test_outlines_come_by_level_from_whatever_files_are_there(folder):
    assert set(province_outlines().paths) == {"33"}
    assert set(regency_outlines("33").paths) == {"33.04"}
    assert regency_outlines("33").paths["33.04"].count("M") == 2
    assert regency_outlines("51") is None


def test_they_are_read_once(folder):
    first = province_outlines()
    (folder / "batas.geojson").unlink()

    assert province_outlines() is first


def test_another_process_finds_what_the_first_has_drawn(folder, monkeypatch):
    first = province_outlines()
    boundaries._read.cache_clear()
    monkeypatch.setattr(boundaries, "draw_outlines", None)

    assert province_outlines() == first


def test_a_changed_file_is_drawn_anew(folder):
    province_outlines()
    boundaries._read.cache_clear()
    features = [feature("51", "Polygon", [square(114)])]
    (folder / "batas.geojson").write_text(json.dumps({"features": features}))

    assert set(province_outlines().paths) == {"51"}


def test_a_folder_that_cannot_be_written_to_costs_only_time(folder):
    (folder / "var").write_text("bukan map")

    assert set(province_outlines().paths) == {"33"}


def test_without_the_setting_there_are_none(settings):
    settings.BOUNDARIES = None

    assert province_outlines() is None


@pytest.mark.parametrize("text", ["", "[]", '{"features": [{}]}'])
def test_a_file_that_is_something_else_is_told_to_the_log_and_leaves_no_map(folder, text, caplog):
    (folder / "batas.geojson").write_text(text)

    assert province_outlines() is None
    assert "The boundaries in BOUNDARIES cannot be read" in caplog.text


def test_each_province_has_a_tile_of_its_own():
    tiles = list(tile_rows())
    provinces = {row.code for row in region_rows() if row.level == "PROVINCE"}

    assert {tile.code for tile in tiles} == provinces
    assert len({(tile.column, tile.row) for tile in tiles}) == len(tiles)
    assert max(len(tile.short) for tile in tiles) <= 7
