"""The names of regions, for matching what is printed."""

from __future__ import annotations

from onboarding.connectivity.rules.body_names import RegionNames
from regions.queries.regions import governments_by_province


def region_names() -> RegionNames:
    """Return the names of all regions that have a government, in one statement."""
    governments = governments_by_province()
    return RegionNames(
        ((top.code, top.name) for top, _below in governments),
        ((one.code, one.name) for _top, below in governments for one in below),
    )
