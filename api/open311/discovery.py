"""Where the protocol is served, and whom to ask for a key.

Source: Service Discovery
"""

from __future__ import annotations

from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from api.open311.endpoint import open_to_browsers
from api.open311.written import MEDIA_TYPES, written
from look.brand import current_brand

SPECIFICATION: Final = "http://wiki.open311.org/GeoReport_v2"
GUIDE: Final = "/open311/"
KEPT_SECONDS: Final = 300
# When what is told here was last another.
_CHANGED: Final = "2026-11-30 00:00"


@require_safe
def discovery(request: HttpRequest, ending: str) -> HttpResponse:
    response = written("discovery", _told(request), ending=ending)
    patch_cache_control(response, public=True, max_age=KEPT_SECONDS)
    return open_to_browsers(response)


def _told(request: HttpRequest) -> dict[str, Any]:
    guide = settings.PUBLIC_URL + GUIDE
    return {
        "changeset": _CHANGED,
        "contact": _contact(),
        "key_service": _("Cara mendapat api_key: {url}").format(url=guide),
        "endpoints": [
            {
                "specification": SPECIFICATION,
                "url": request.build_absolute_uri("/open311/v2"),
                # Categories may change on any day, so they are worth asking for once a day.
                "changeset": f"{timezone.localdate():%Y-%m-%d} 00:00",
                "type": "test" if settings.DEMO else "production",
                "formats": [kind.partition(";")[0] for kind in MEDIA_TYPES.values()],
            }
        ],
    }


def _contact() -> str:
    brand = current_brand()
    ways = [f"{each.label} {each.number}" for each in brand.service_numbers]
    return ", ".join([brand.name, *ways, settings.PUBLIC_URL])
