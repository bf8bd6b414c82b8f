"""The versions of an agency's own deadlines: issued one after the other, never changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.credentials.duty import Duty, keeps
from api.deadlines.issued import issued
from api.description.resources import creates, detailed, listed
from api.idempotency import once
from api.inputs.sent import Sent, read_sent
from api.lists.changes import changed
from api.lists.filters import choice
from api.lists.views import ResourceDetail, ResourceList
from api.reports.shapes import Sparse
from kernel.paging import Column, Order
from register.queries.own_policies import versions_of
from register.rules.own_policy import SPANS_OF_AGENCY
from register.rules.policy import CHOICES
from register.rules.states import ReportClass
from tenants.signin.duties import Area
from tenants.tokens.models import TokenScope

CLASSES: Final = [each.value for each in ReportClass]
APPROVALS: Final = CHOICES["answer_approval"]
EXAMPLE: Final = {
    "id": 12,
    "report_class": "COMPLAINT",
    "valid_from": "2026-12-01T00:00:00+07:00",
    "t2": 3,
    "t3": 7,
    "t7": 10,
    "answer_approval": "ADM",
}
EXAMPLE_SENT: Final = {
    **{name: EXAMPLE[name] for name in ("report_class", "t2", "t3", "t7", "answer_approval")},
    "first_day": "2026-12-01",
}
DUTY: Final = Duty(of_agency=True, reads=keeps(Area.CALENDAR), changes=keeps(Area.CALENDAR))


class VersionRead(Sparse):
    """One version. Null: what the nation asks holds."""

    id = serializers.IntegerField()
    report_class = serializers.ChoiceField(choices=CLASSES, allow_blank=True)
    valid_from = serializers.DateTimeField()
    t2 = serializers.IntegerField(allow_null=True, help_text="Working days to assign or answer.")
    t3 = serializers.IntegerField(allow_null=True, help_text="Working days to the first response.")
    t7 = serializers.IntegerField(allow_null=True, help_text="Working days to the answer.")
    answer_approval = serializers.ChoiceField(choices=APPROVALS, allow_null=True)


class VersionSent(serializers.Serializer[Any]):
    """A version to come: no slower than the nation's, from tomorrow on at the earliest."""

    report_class = serializers.ChoiceField(choices=CLASSES)
    t2 = serializers.IntegerField(min_value=1, max_value=365)
    t3 = serializers.IntegerField(min_value=1, max_value=365)
    t7 = serializers.IntegerField(min_value=1, max_value=365)
    answer_approval = serializers.ChoiceField(choices=APPROVALS)
    first_day = serializers.DateField(help_text="From its first moment on the agency's clocks.")


@listed("listPolicyVersions", EXAMPLE)
class VersionList(ResourceList):
    """The versions of the agency's own deadlines, the latest first; issuing one."""

    shape, duty, scopes = VersionRead, DUTY, {"POST": TokenScope.MANAGE}
    order = Order(
        (Column("valid_from", datetime, is_descending=True), Column("id", int, is_descending=True))
    )
    filters = {"report_class": choice(CLASSES)}

    def found(self, narrowed_by: Mapping[str, Any]) -> QuerySet[Any]:
        return versions_of(self.caller.staff.agency_id).filter(**narrowed_by)

    def told(self, rows: Sequence[Any]) -> list[dict[str, Any]]:
        return [version_told(row) for row in rows]

    @creates("issuePolicyVersion", VersionSent, VersionRead, (EXAMPLE_SENT, EXAMPLE))
    def post(self, request: Request) -> Response:
        sent = read_sent(request)
        return once(request, self.caller, sent, lambda: self._issued(sent))

    def _issued(self, sent: Sent) -> Response:
        row = issued(sent, VersionSent, self.caller)
        location = reverse("api:policy-version", args=[row.pk])
        return changed(VersionRead(version_told(row)).data, status=201, location=location)


@detailed("readPolicyVersion", EXAMPLE)
class VersionDetail(ResourceDetail):
    """One version of the agency's own deadlines."""

    shape, duty = VersionRead, DUTY

    def read(self, policy_id: int) -> dict[str, Any]:
        row = versions_of(self.caller.staff.agency_id).filter(pk=policy_id).first()
        if row is None:
            raise Http404
        return version_told(row)


def version_told(row: Any) -> dict[str, Any]:
    """Return a version by the names of `VersionRead`."""
    return {
        "id": row.pk,
        "report_class": row.report_class,
        "valid_from": row.valid_from,
        **{name: row.values.get(name, {}).get("due") for name in SPANS_OF_AGENCY},
        "answer_approval": row.values.get("answer_approval"),
    }
