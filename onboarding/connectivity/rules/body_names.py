"""Which region's government a printed name means."""

from __future__ import annotations

from collections.abc import Iterable

_HEAD = "Pemerintah "
_OF_PROVINCE = "Provinsi "


class RegionNames:
    """The regions by their names as they are written in a list of bodies."""

    def __init__(
        self, provinces: Iterable[tuple[str, str]], local: Iterable[tuple[str, str]]
    ) -> None:
        """Take (code, name) of provinces, and of regencies and cities."""
        self._provinces = {_plain(name): code for code, name in provinces}
        self._local = {(code[:2], _plain(name)): code for code, name in local}

    def province(self, name: str) -> str:
        """Return the code of a province, empty where none is called so."""
        return self._provinces.get(_plain(name), "")

    def body(self, name: str, *, province: str) -> str:
        """Return the code of the region whose government is meant, empty where none is."""
        plain = _plain(name.removeprefix(_HEAD))
        if (
            self._provinces.get(plain) == province
            or self._provinces.get(plain.removeprefix(_plain(_OF_PROVINCE) + " ")) == province
        ):
            return province
        return self._local.get((province, plain), "")


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
