"""What is refused, in the protocol's own shape.

Source: GeoReport v2, errors; platform/docs/adr/0290
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from api.open311.written import JSON, XML, written

# Below it every refusal has this shape, whoever has made it.
PATH = "/open311/v2"


@dataclass(eq=False)
class Refusal311(Exception):
    """A request that is not done. description: a sentence for whoever has made the app."""

    status: int
    description: str
    headers: Mapping[str, str] = field(default_factory=dict)


def not_given(name: str) -> Refusal311:
    return Refusal311(400, _("{name} wajib diisi.").format(name=name))


def not_understood(name: str, why: str) -> Refusal311:
    return Refusal311(400, _("{name} tidak dapat dibaca: {why}").format(name=name, why=why))


def not_found(name: str) -> Refusal311:
    return Refusal311(404, _("{name} tidak ditemukan.").format(name=name))


def answer(refusal: Refusal311, *, ending: str) -> HttpResponse:
    """Return a refusal as a response."""
    told = [{"code": str(refusal.status), "description": refusal.description}]
    response = written("errors", told, ending=ending, status=refusal.status)
    for name, value in refusal.headers.items():
        response.headers[name] = value
    response.headers["Cache-Control"] = "no-store"
    return response


def ending_of(request: HttpRequest) -> str:
    """Return the form that an address asks for, the one that is required of all where it says none."""
    return JSON if request.path_info.endswith(f".{JSON}") else XML


def sentence_of(status: int) -> str:
    """Return what is said of a status of which nothing nearer is known."""
    known = {
        HTTPStatus.NOT_FOUND: _("Tidak ada di alamat ini. Periksa penulisannya."),
        HTTPStatus.METHOD_NOT_ALLOWED: _("Metode ini tidak tersedia di alamat ini."),
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE: _("Kiriman terlalu besar. Perkecil isinya."),
        HTTPStatus.TOO_MANY_REQUESTS: _("Terlalu banyak permintaan. Coba lagi nanti."),
    }
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return _("Kesalahan di pihak kami. Tidak ada yang berubah; ulangi beberapa saat lagi.")
    return known.get(HTTPStatus(status)) or _("Permintaan ini tidak dapat dibaca.")
