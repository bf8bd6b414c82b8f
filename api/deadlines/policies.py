"""The deadlines in force for each class of report, beside the nation's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.description.problems import with_problems
from api.description.resources import answered, page_of
from api.lists.next_url import page_answer
from api.lists.views import Resource
from api.reports.asked_fields import asked_fields
from api.reports.shapes import Sparse
from register.queries.policies import policies_for
from register.rules.policy import CHOICES, SPANS, DayUnit, Policy, Span
from register.rules.states import ReportClass

EXAMPLE: Final = {
    "report_class": "COMPLAINT",
    "version": 12,
    "national_version": 0,
    "answer_approval": "ADM",
    "spans": [
        {"stage": "T3", "due": 7, "national_due": 10, "unit": "WORKING", "remind": [5]},
    ],
}
# As the stages follow one another: T1, T2, …, T11.
_ORDER: Final = sorted(SPANS, key=lambda name: (int("".join(filter(str.isdigit, name[:3]))), name))


class PolicySpanRead(serializers.Serializer[Any]):
    """How long one stage may take."""

    stage = serializers.ChoiceField(choices=[name.upper() for name in _ORDER])
    due = serializers.IntegerField(help_text="Days.")
    national_due = serializers.IntegerField(help_text="What the nation asks.")
    unit = serializers.ChoiceField(choices=[each.value for each in DayUnit])
    remind = serializers.ListField(
        child=serializers.IntegerField(), help_text="Days after which it is reminded of."
    )


class PolicyRead(Sparse):
    """The deadlines of one class. version: 0 for what the platform begins with."""

    report_class = serializers.ChoiceField(choices=[each.value for each in ReportClass])
    version = serializers.IntegerField()
    national_version = serializers.IntegerField()
    answer_approval = serializers.ChoiceField(
        choices=CHOICES["answer_approval"], help_text="Whose yes a unit's answer needs."
    )
    spans = PolicySpanRead(many=True)


class PolicyList(Resource):
    """The deadlines in force at this desk, one class of reports after the other."""

    shape = PolicyRead

    @extend_schema(
        operation_id="listPolicies",
        responses=with_problems({200: page_of(PolicyRead)}),
        examples=[answered({"items": [EXAMPLE], "next": None})],
    )
    def get(self, request: Request) -> Response:
        asked_fields(request.query_params, known=frozenset())
        mine = self.caller.staff.agency_id
        wanted = {(agency, kind) for agency in (None, mine) for kind in ReportClass}
        found = policies_for(wanted=wanted, at=self.caller.at)
        told = [_told(kind, found[mine, kind], found[None, kind]) for kind in ReportClass]
        return page_answer(request, PolicyRead(told, many=True).data, "")


def _told(kind: ReportClass, own: Policy, nation: Policy) -> dict[str, Any]:
    return {
        "report_class": kind.value,
        "version": own.version,
        "national_version": nation.version,
        "answer_approval": own.answer_approval,
        "spans": list(_spans(own, nation)),
    }


def _spans(own: Policy, nation: Policy) -> Iterator[dict[str, Any]]:
    for name in _ORDER:
        span: Span = getattr(own, name)
        yield {
            "stage": name.upper(),
            "due": span.due,
            "national_due": getattr(nation, name).due,
            "unit": span.unit.value,
            "remind": span.remind,
        }
