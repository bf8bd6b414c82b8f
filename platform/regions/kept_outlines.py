"""Simplified outlines kept as a file, so that only the first process ever draws them."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict

from django.conf import settings

from regions.outlines import Outlines


def kept_outlines(stamp: str, draw: Callable[[], Outlines | None]) -> Outlines | None:
    """Return what was kept under a stamp, or draw and keep it.

    A folder that cannot be written to costs time and nothing else.
    :raises ValueError: what was kept is damaged
    """
    place = settings.VAR / "outlines" / f"{stamp}.json"
    if place.is_file():
        return Outlines(**json.loads(place.read_text(encoding="utf-8")))
    drawn = draw()
    if drawn is not None:
        draft = place.with_suffix(f".{os.getpid()}")
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(json.dumps(asdict(drawn)), encoding="utf-8")
            draft.replace(place)
        except OSError:
            with suppress(OSError):
                draft.unlink()
    return drawn
