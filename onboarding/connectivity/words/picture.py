"""Indonesia by province: how many bodies are connected."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.utils.translation import gettext as _

from look.charts.choropleth import choropleth
from look.charts.drawing import Drawing
from look.charts.numbers import percent, whole
from onboarding.connectivity.queries.lines import Sums
from regions.province_areas import province_areas


def picture_of(sums: Iterable[Sums], *, is_imported: bool, link: Callable[[str], str]) -> Drawing:
    """Return it: the share of bodies, or their number where a snapshot names no others."""
    by_code = {one.province: one for one in sums}
    drawn = province_areas(
        value=lambda code: _value(by_code.get(code), is_imported=is_imported),
        link=lambda code: link(code) if code in by_code else "",
    )
    return choropleth(
        drawn.areas,
        key="peta",
        title=_("Instansi yang memiliki SK dan akun menurut provinsi"),
        description=_("Makin gelap, makin banyak instansi yang memiliki SK dan akun."),
        measure=_("SK dan akun"),
        box=drawn.box,
        write=(lambda number: whole(int(number))) if is_imported else percent,
        note=_note(is_imported=is_imported, has_outlines=drawn.has_outlines),
    )


def _value(one: Sums | None, *, is_imported: bool) -> float | None:
    if one is None:
        return None
    if is_imported:
        return one.connected
    return one.connected / one.bodies if one.bodies else None


def _note(*, is_imported: bool, has_outlines: bool) -> str:
    said = [
        _("Provinsi yang tidak ada dalam tabel diarsir.")
        if is_imported
        else _("Bagian dari semua instansi di provinsi itu.")
    ]
    if has_outlines:
        said.append(_("Batas indikatif."))
    return " ".join(said)
