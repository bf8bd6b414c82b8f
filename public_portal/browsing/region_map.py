"""The same counts on a map: tiles of the provinces, or outlines where boundaries are configured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from look.charts.choropleth import Area, choropleth
from regions.boundaries import province_outlines, regency_outlines
from regions.data_files import tile_rows

if TYPE_CHECKING:
    from look.charts.drawing import Drawing
    from public_portal.browsing.region_table import RegionRow, RegionTable
    from regions.data_files import TileRow
    from regions.outlines import Outlines

TILES_BOX = "0 0 1600 900"


def region_map(table: RegionTable) -> Drawing | None:
    """Return the map of a table, None where a province has no outlines or nothing was counted."""
    if table.counted_at is None:
        return None
    outlines = regency_outlines(table.code) if table.code else province_outlines()
    if outlines is None and table.code:
        return None
    tiles = {tile.code: tile for tile in tile_rows()} if outlines is None else {}
    return choropleth(
        tuple(_area(row, outlines, tiles) for row in table.rows if _is_drawn(row, outlines)),
        key="peta",
        title=_("Laporan yang terbuka untuk umum menurut wilayah"),
        description=_("Makin gelap, makin banyak laporan."),
        measure=_("Laporan"),
        box=outlines.box if outlines else TILES_BOX,
        note=_("Batas indikatif.") if outlines else "",
    )


def _is_drawn(row: RegionRow, outlines: Outlines | None) -> bool:
    return outlines is None or row.code in outlines.paths


def _area(row: RegionRow, outlines: Outlines | None, tiles: dict[str, TileRow]) -> Area:
    value, url = float(row.all), row.within or row.reports
    if outlines is not None:
        return Area(row.name, value, path=outlines.paths[row.code], url=url)
    tile = tiles[row.code]
    return Area(row.name, value, column=tile.column, row=tile.row, short=tile.short, url=url)
