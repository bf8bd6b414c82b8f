"""What a phone is told when the portal is put on its home screen."""

from __future__ import annotations

from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from look.brand import current_brand

COLOUR = "#083575"
_SIZES = (192, 512)


def manifest() -> dict[str, Any]:
    """Return the manifest in the language of the request."""
    brand = current_brand()
    return {
        "name": f"{brand.name} – {brand.slogan}",
        "short_name": brand.name,
        "description": _("Sampaikan dan lacak laporan tentang pelayanan publik."),
        "lang": get_language(),
        "id": "/",
        "start_url": reverse("public_portal:start"),
        "scope": "/",
        "display": "standalone",
        "theme_color": COLOUR,
        "background_color": COLOUR,
        "icons": [*(_icon(size, "any") for size in _SIZES), _icon(512, "maskable")],
        "shortcuts": [
            {"name": _("Buat laporan"), "url": reverse("public_portal:report-new")},
            {"name": _("Lacak laporan"), "url": reverse("public_portal:track-open")},
        ],
    }


def _icon(size: int, purpose: str) -> dict[str, str]:
    name = f"icon-{size}" if purpose == "any" else f"{purpose}-{size}"
    return {
        "src": static(f"public_portal/{name}.png"),
        "sizes": f"{size}x{size}",
        "type": "image/png",
        "purpose": purpose,
    }
