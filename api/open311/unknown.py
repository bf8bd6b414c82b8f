"""An address below the protocol's that is none of it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from api.open311.endpoint import open_to_browsers
from api.open311.refusal import Refusal311, answer, ending_of


@csrf_exempt
def unknown(request: HttpRequest, rest: str) -> HttpResponse:
    told = _("Tidak ada di alamat ini. Alamat diakhiri dengan .xml atau .json.")
    return open_to_browsers(answer(Refusal311(404, told), ending=ending_of(request)))
