"""The addresses of rules about units."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, ClassVar, Final

from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from api.credentials.duty import Duty, keeps
from api.description.problems import with_problems
from api.description.resources import (
    answered,
    changes,
    creates,
    detailed,
    listed,
    removes,
)
from api.description.resources import sent as sent_example
from api.idempotency import once
from api.inputs.read import read_inputs
from api.inputs.sent import Sent, read_sent
from api.lists.changes import changed, refused_input
from api.lists.filters import CODE, NUMBER
from api.lists.mark import require_seen
from api.lists.views import Resource, ResourceDetail, ResourceList
from api.reports.asked_fields import asked_fields
from api.unit_rules import shapes
from api.unit_rules.kept import hold_rules, kept_rule, tried
from api.unit_rules.shapes import EXAMPLE, EXAMPLE_SENT, UnitRuleRead, UnitRuleSent
from casework.actions.keep_unit_rule import drop_unit_rule, move_unit_rule
from casework.queries.unit_rules import every_rule
from kernel.paging import Column, Order
from tenants.signin.duties import Area
from tenants.tokens.models import TokenScope

DUTY: Final = Duty(of_agency=True, reads=keeps(Area.UNITS), changes=keeps(Area.UNITS))
_WRITES: Final = dict.fromkeys(("POST", "PUT", "DELETE"), TokenScope.MANAGE)


@listed("listUnitRules", EXAMPLE)
class UnitRuleList(ResourceList):
    """The agency's rules about units in their order; adding one at its end."""

    shape, duty, scopes = UnitRuleRead, DUTY, _WRITES
    order = Order((Column("position", int), Column("id", int)))
    filters = {"category_code": CODE, "region_code": CODE, "unit_id": NUMBER}

    def found(self, narrowed_by: Mapping[str, Any]) -> QuerySet[Any]:
        return every_rule().filter(**narrowed_by)

    @creates("addUnitRule", UnitRuleSent, UnitRuleRead, (EXAMPLE_SENT, EXAMPLE))
    def post(self, request: Request) -> Response:
        sent = read_sent(request)
        return once(request, self.caller, sent, lambda: self._added(sent))

    def _added(self, sent: Sent) -> Response:
        rule = kept_rule(sent, UnitRuleSent, self.caller)
        location = reverse("api:unit-rule", args=[rule.pk])
        return changed(UnitRuleRead(rule).data, status=201, location=location)


@detailed("readUnitRule", EXAMPLE)
class UnitRuleDetail(ResourceDetail):
    """One rule; changing or removing it."""

    shape, duty, scopes = UnitRuleRead, DUTY, _WRITES

    def read(self, unit_rule_id: int) -> Any:
        return one_rule(unit_rule_id)

    @changes("changeUnitRule", UnitRuleSent, UnitRuleRead, (EXAMPLE_SENT, EXAMPLE))
    def put(self, request: Request, unit_rule_id: int) -> Response:
        sent = read_sent(request)
        hold(request, unit_rule_id)
        rule = kept_rule(sent, UnitRuleSent, self.caller, rule_id=unit_rule_id)
        return changed(UnitRuleRead(rule).data)

    @removes("removeUnitRule")
    def delete(self, request: Request, unit_rule_id: int) -> Response:
        hold(request, unit_rule_id)
        drop_unit_rule(rule_id=unit_rule_id, by=self.caller.staff, at=self.caller.at)
        return Response(status=HTTPStatus.NO_CONTENT)


class UnitRulePlace(Resource):
    """Moves a rule one place up or down in the order."""

    shape, duty = UnitRuleRead, DUTY
    scopes: ClassVar[dict[str, TokenScope]] = _WRITES

    @changes("moveUnitRule", shapes.UnitRuleMove, UnitRuleRead, ({"direction": "UP"}, EXAMPLE))
    def put(self, request: Request, unit_rule_id: int) -> Response:
        sent = read_inputs(read_sent(request).data, {"direction": "string"})
        if sent.get("direction") not in ("UP", "DOWN"):
            raise refused_input("direction", _("Tulis UP atau DOWN."), "INVALID_CHOICE")
        hold(request, unit_rule_id)
        up, caller = sent["direction"] == "UP", self.caller
        move_unit_rule(rule_id=unit_rule_id, up=up, by=caller.staff, at=caller.at)
        return changed(UnitRuleRead(one_rule(unit_rule_id)).data)


class UnitRuleDryRun(Resource):
    """The rules tried on the reports of the last thirty days: as they are, or with one more."""

    shape, duty = UnitRuleRead, Duty(of_agency=True, reads=DUTY.reads, changes=DUTY.reads)

    @extend_schema(
        operation_id="tryUnitRules",
        responses=with_problems({200: shapes.DryRunRead}, 404),
        examples=[answered({**shapes.EXAMPLE_TRIED, "this_rule": 0})],
    )
    def get(self, request: Request) -> Response:
        asked_fields(request.query_params, known=frozenset())
        return Response(tried(None, shapes.UnitRuleTried, self.caller))

    @extend_schema(
        operation_id="tryUnitRule",
        request=shapes.UnitRuleTried,
        responses=with_problems({200: shapes.DryRunRead}, 404, 413, 415, 422),
        examples=[sent_example(EXAMPLE_SENT), answered(shapes.EXAMPLE_TRIED)],
    )
    def post(self, request: Request) -> Response:
        return Response(tried(read_sent(request), shapes.UnitRuleTried, self.caller))


def one_rule(rule_id: int) -> Any:
    """Return a rule of the agency; Http404 where there is none of this number."""
    row = every_rule().filter(pk=rule_id).first()
    if row is None:
        raise Http404
    return row


def hold(request: Request, rule_id: int) -> None:
    """Hold the rules until the request is over, if this one is as it was seen."""
    hold_rules()
    require_seen(request, UnitRuleRead(one_rule(rule_id)).data)
