"""The provinces as areas of a map: by their outlines where there are some, else as tiles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from look.charts.choropleth import Area
from regions.boundaries import province_outlines
from regions.data_files import province_names, tile_rows

TILES_BOX = "0 0 1600 900"


@dataclass(frozen=True, slots=True)
class ProvinceAreas:
    """The areas, the box they lie in, and whether it is outlines that are drawn."""

    areas: tuple[Area, ...]
    box: str
    has_outlines: bool


def province_areas(
    *, value: Callable[[str], float | None], link: Callable[[str], str]
) -> ProvinceAreas:
    """Return them by name. value: of a province's code; link: where its name leads, or nowhere."""
    outlines, tiles = province_outlines(), {tile.code: tile for tile in tile_rows()}
    areas = tuple(
        Area(
            name=name,
            value=value(code),
            path=outlines.paths.get(code, "") if outlines else "",
            column=tiles[code].column,
            row=tiles[code].row,
            short=tiles[code].short,
            url=link(code),
        )
        for code, name in province_names().items()
        if outlines is None or code in outlines.paths
    )
    return ProvinceAreas(areas, outlines.box if outlines else TILES_BOX, outlines is not None)
