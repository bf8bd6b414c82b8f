"""How a ready text looks to a program, and how it is sent."""

from __future__ import annotations

from typing import Any, Final

from rest_framework import serializers

from api.reports.shapes import Sparse

EXAMPLE: Final[dict[str, Any]] = {
    "id": 3,
    "code": "minta-foto",
    "title": "Meminta foto lokasi",
    "text": "Mohon kirim foto di {tempat} agar {unit} dapat memeriksanya.",
    "category_code": "jalan",
    "unit_id": 7,
    "step": "",
    "ticks": [],
    "is_active": True,
}
EXAMPLE_SENT: Final = {name: EXAMPLE[name] for name in EXAMPLE if name not in ("id", "step")}
# The desk keeps texts alone: for every unit, without a step.
_OF_DESK: Final[dict[str, Any]] = {"unit_id": None, "step": "", "ticks": []}
_SHARED: Final = ("id", "code", "title", "text", "category_code", "is_active")


class ReplyRead(Sparse):
    """A ready text. Names in braces are filled in for a report."""

    id = serializers.IntegerField()
    code = serializers.CharField()
    title = serializers.CharField()
    text = serializers.CharField()
    category_code = serializers.CharField(allow_blank=True, help_text="Empty: for every one.")
    unit_id = serializers.IntegerField(allow_null=True, help_text="Null: for every unit.")
    step = serializers.CharField(allow_blank=True, help_text="That it opens, with its ticks.")
    ticks = serializers.ListField(child=serializers.CharField())
    is_active = serializers.BooleanField()


class DeskReplySent(serializers.Serializer[Any]):
    """A text as the national desk keeps it."""

    code = serializers.CharField(max_length=40)
    title = serializers.CharField(max_length=80)
    text = serializers.CharField(max_length=5000)
    category_code = serializers.CharField(required=False)
    is_active = serializers.BooleanField(required=False, help_text="False if left out.")


class ReplySent(DeskReplySent):
    """A text as it shall be. The national desk's have no unit, step and ticks."""

    unit_id = serializers.IntegerField(required=False, allow_null=True)
    step = serializers.CharField(required=False)
    ticks = serializers.ListField(child=serializers.CharField(), required=False)


def reply_told(row: Any) -> dict[str, Any]:
    """Return a text by the names of `ReplyRead`."""
    return {name: getattr(row, name) for name in _SHARED} | {
        name: getattr(row, name, empty) for name, empty in _OF_DESK.items()
    }
