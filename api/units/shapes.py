"""How a unit looks to a program."""

from __future__ import annotations

from typing import Any, Final

from rest_framework import serializers

from api.reports.shapes import Sparse
from tenants.teams.models.unit import UnitKind

EXAMPLE: Final[dict[str, Any]] = {
    "id": 7,
    "name": "Puskesmas Bawang 1",
    "kind": "PUSKESMAS",
    "code": "pkm-bawang-1",
    "parent_id": 3,
    "is_active": True,
}


class UnitRead(Sparse):
    """A unit of one's own agency. Who answers for it is in `/officers`."""

    id = serializers.IntegerField()
    name = serializers.CharField()
    kind = serializers.ChoiceField(choices=UnitKind.values)
    code = serializers.CharField(help_text="The agency's own, once each.")
    parent_id = serializers.IntegerField(allow_null=True)
    is_active = serializers.BooleanField(help_text="Nothing is assigned to one that is closed.")


class UnitSent(serializers.Serializer[Any]):
    """A unit as it shall be. What is left out is empty; is_active left out stays as it is."""

    name = serializers.CharField(max_length=200)
    kind = serializers.ChoiceField(choices=UnitKind.values)
    code = serializers.CharField(max_length=30)
    parent_id = serializers.IntegerField(required=False, allow_null=True)
    is_active = serializers.BooleanField(required=False)


EXAMPLE_SENT: Final = {name: EXAMPLE[name] for name in EXAMPLE if name != "id"}
