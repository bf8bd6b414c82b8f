"""`{% load maps %}`: a map to choose a point on, and a point shown on a map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import template
from django.conf import settings
from django.urls import reverse

if TYPE_CHECKING:
    from decimal import Decimal

register = template.Library()


@register.inclusion_tag("regions/_map_chooser.html")
def map_chooser(field_id: str, button_id: str) -> dict[str, Any]:
    """Offer the device's place and a map for the text field of a point; nothing without scripts.

    button_id: what is pressed once a point stands in the field.
    """
    return {"field_id": field_id, "button_id": button_id, **_map()}


@register.inclusion_tag("regions/_map_point.html")
def map_point(latitude: Decimal, longitude: Decimal) -> dict[str, Any]:
    """Show where a point is; one that was rounded to a kilometre as the circle that it stands for."""
    is_coarse = all(degrees == round(degrees, 2) for degrees in (latitude, longitude))
    return {"latitude": latitude, "longitude": longitude, "is_coarse": is_coarse, **_map()}


def _map() -> dict[str, Any]:
    return {
        "tiles": settings.MAP_TILE_URL,
        "attribution": settings.MAP_ATTRIBUTION,
        "max_zoom": settings.MAP_MAX_ZOOM,
        "outline_url": reverse("regions:map-outline") if settings.BOUNDARIES else "",
    }
