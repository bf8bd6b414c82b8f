"""Where the tiles of maps come from, if a deployment has a server for them."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from config.env import SettingMistake, env_int, env_str, env_url

_PLACES = ("{z}", "{x}", "{y}")
_HOST = re.compile(r"(?:\{s\}\.)?[a-z0-9.-]+(?::[0-9]+)?", re.IGNORECASE)


def map_settings() -> tuple[str, str, int]:
    """Return MAP_TILE_URL, MAP_ATTRIBUTION and MAP_MAX_ZOOM.

    With no address, maps show outlines or a plain grid.
    """
    url = env_url("MAP_TILE_URL", "", schemes=("https", "http"))
    missing = [place for place in _PLACES if place not in url]
    if url and (missing or not _HOST.fullmatch(urlsplit(url).netloc)):
        raise SettingMistake(
            "MAP_TILE_URL must be an address with {z}, {x} and {y} in its path, for example "
            "https://tiles.example/{z}/{x}/{y}.png."
        )
    attribution = env_str("MAP_ATTRIBUTION", "")
    if url and not attribution:
        raise SettingMistake("MAP_ATTRIBUTION must say whose tiles MAP_TILE_URL shows.")
    return url, attribution, env_int("MAP_MAX_ZOOM", 18, least=10, most=22)


def tile_sources(url: str) -> list[str]:
    """Return what the content security policy must allow for the tiles, nothing without any."""
    if not url:
        return []
    parts = urlsplit(url)
    return [f"{parts.scheme}://{parts.netloc.replace('{s}', '*')}"]
