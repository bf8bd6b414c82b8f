"""The words and the colour of a deadline. The days are counted elsewhere, in working days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

if TYPE_CHECKING:
    from datetime import datetime

Kind = Literal["ok", "warn", "late", "info", "mute"]

_SOON_DAYS = 1
_NEAR_DAYS = 2


@dataclass(frozen=True, slots=True)
class SlaChip:
    kind: Kind
    text: str
    due: datetime | None = None


def sla_chip(
    *,
    days_left: int | None,
    paused: bool = False,
    due: datetime | None = None,
    at: datetime | None = None,
) -> SlaChip:
    """Return the chip of a deadline.

    days_left: working days still to go, negative when that many have passed; None without a
    deadline. at: the present, which tells "today" from "passed on a day off" when days_left is 0.
    """
    is_past = due is not None and at is not None and at > due
    # A column of a table has no room for the whole sentence of a pause.
    text = (
        _("Jeda: menunggu pelapor")
        if paused
        else capfirst(deadline_words(days_left, is_past=is_past))
    )
    return SlaChip(_kind(days_left, paused=paused, is_past=is_past), text, due)


def deadline_words(days_left: int | None, *, paused: bool = False, is_past: bool = False) -> str:
    """Return the words for the middle of a sentence, such as "sisa 3 hari kerja"."""
    if paused:
        return _("dihentikan sementara: menunggu pelapor")
    if days_left is None:
        return _("tanpa tenggat")
    if days_left > 0 and not is_past:
        return ngettext("sisa %(days)d hari kerja", "sisa %(days)d hari kerja", days_left) % {
            "days": days_left
        }
    if days_left < 0:
        return ngettext("lewat %(days)d hari kerja", "lewat %(days)d hari kerja", -days_left) % {
            "days": -days_left
        }
    return _("lewat tenggat") if is_past else _("hari ini")


def _kind(days_left: int | None, *, paused: bool, is_past: bool) -> Kind:
    if paused or days_left is None:
        return "mute"
    if days_left < 0 or is_past:
        return "late"
    if days_left <= _SOON_DAYS:
        return "warn"
    return "info" if days_left <= _NEAR_DAYS else "ok"
