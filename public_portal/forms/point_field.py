"""A point on the map, as people copy it from other apps: latitude first, then longitude."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from register.rules.point import EXACT, Point
from register.rules.refusals import Refusal
from register.words.refusals import sentence

TEXT_MAX = 60
_NUMBER = r"([+\-\u2212]?[0-9]{1,3}(?:[.,][0-9]{1,20})?)\s*\u00b0?"
# Whoever writes decimals with a comma puts a space, or a semicolon, between the two numbers.
_TEXT = re.compile(rf"{_NUMBER}(?:\s*[;,]\s*|\s+){_NUMBER}", re.ASCII)


class PointField(forms.CharField):
    """Cleans to a Point in Indonesia, to None where nothing was typed."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=TEXT_MAX, required=False, **kwargs)

    def clean(self, value: Any) -> Any:
        text = super().clean(value).strip()
        if not text:
            return None
        found = _TEXT.fullmatch(text)
        if found is None:
            raise forms.ValidationError(
                _("Tulis dua angka, lintang lalu bujur, misalnya -7.41333, 109.63667.")
            )
        point = Point(_degrees(found[1]), _degrees(found[2]))
        if not point.is_inside:
            raise forms.ValidationError(sentence(Refusal.POINT_OUTSIDE))
        return Point(point.latitude.quantize(EXACT), point.longitude.quantize(EXACT))


def point_text(point: Point) -> str:
    """Return a point as the field shows it and a draft keeps it."""
    return f"{point.latitude}, {point.longitude}"


def point_of(text: str) -> Point | None:
    """Return the point of what `point_text` wrote, None of an empty text."""
    if not text:
        return None
    latitude, _comma, longitude = text.partition(", ")
    return Point(Decimal(latitude), Decimal(longitude))


def _degrees(text: str) -> Decimal:
    return Decimal(text.replace("\u2212", "-").replace(",", "."))
