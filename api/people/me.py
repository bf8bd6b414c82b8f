"""Who a token acts for."""

from __future__ import annotations

from typing import Any, Final

from rest_framework import serializers

from api.description.resources import detailed
from api.lists.views import ResourceDetail
from api.reports.shapes import Sparse
from tenants.models.membership import MemberRole
from tenants.tokens.models import TokenScope

EXAMPLE: Final = {
    "user_id": 31,
    "name": "Rina Astuti",
    "agency_id": 2,
    "agency_name": "Pemerintah Kabupaten Banjarnegara",
    "time_zone": "Asia/Jakarta",
    "roles": ["LIA"],
    "unit_ids": [7],
    "scopes": ["READ", "STEPS"],
    "expires_at": "2027-02-28T09:00:00+07:00",
}


class MeRead(Sparse):
    """Whom the token acts for, at which desk, and how far."""

    user_id = serializers.IntegerField()
    name = serializers.CharField()
    agency_id = serializers.IntegerField(allow_null=True, help_text="Null: the national desk.")
    agency_name = serializers.CharField(allow_blank=True)
    time_zone = serializers.CharField(help_text="In which days begin and end.")
    roles = serializers.ListField(child=serializers.ChoiceField(choices=MemberRole.values))
    unit_ids = serializers.ListField(child=serializers.IntegerField())
    scopes = serializers.ListField(child=serializers.ChoiceField(choices=TokenScope.values))
    expires_at = serializers.DateTimeField()


@detailed("readMe", EXAMPLE)
class Me(ResourceDetail):
    """Whom this token acts for: a first request to try."""

    shape = MeRead

    def read(self) -> dict[str, Any]:
        staff, token = self.caller.staff, self.caller.token
        return {
            "user_id": staff.user_id,
            "name": staff.name,
            "agency_id": staff.agency_id,
            "agency_name": staff.agency.name if staff.agency else "",
            "time_zone": self.caller.zone,
            "roles": sorted(staff.held),
            "unit_ids": sorted(staff.unit_ids),
            "scopes": token.scopes,
            "expires_at": token.expires_at,
        }
