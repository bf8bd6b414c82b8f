import pytest

from config.env import SettingMistake
from config.map_tiles import map_settings, tile_sources

TILES = "https://{s}.tiles.example/{z}/{x}/{y}.png"


def test_without_tiles(monkeypatch):
    monkeypatch.delenv("MAP_TILE_URL", raising=False)

    assert map_settings() == ("", "", 18)
    assert tile_sources("") == []


def test_tiles_and_what_the_policy_allows_for_them(monkeypatch):
    monkeypatch.setenv("MAP_TILE_URL", TILES)
    monkeypatch.setenv("MAP_ATTRIBUTION", "© Badan Informasi Geospasial")
    monkeypatch.setenv("MAP_MAX_ZOOM", "17")

    assert map_settings() == (TILES, "© Badan Informasi Geospasial", 17)
    assert tile_sources(TILES) == ["https://*.tiles.example"]
    assert tile_sources("http://localhost:8080/{z}/{x}/{y}.png") == ["http://localhost:8080"]


@pytest.mark.parametrize(
    ("url", "attribution", "sentence"),
    [
        ("https://tiles.example/", "Kami", "MAP_TILE_URL must be an address with {z}"),
        ("https://a b/{z}/{x}/{y}", "Kami", "MAP_TILE_URL must be an address with {z}"),
        ("https://*;script-src/{z}/{x}/{y}", "Kami", "MAP_TILE_URL must be an address with {z}"),
        ("ftp://tiles.example/{z}/{x}/{y}", "Kami", "MAP_TILE_URL must be a URL"),
        (TILES, "", "MAP_ATTRIBUTION must say whose tiles"),
    ],
)
def test_nonsense_is_refused(monkeypatch, url, attribution, sentence):
    monkeypatch.setenv("MAP_TILE_URL", url)
    monkeypatch.setenv("MAP_ATTRIBUTION", attribution)

    with pytest.raises(SettingMistake) as mistake:
        map_settings()

    assert sentence in str(mistake.value)


def test_the_policy_allows_no_other_pictures_by_default(settings):
    pictures = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]["img-src"]

    assert pictures == ["'self'", "data:", "blob:"]
