"""How a rule about units looks to a program."""

from __future__ import annotations

from typing import Any, Final

from rest_framework import serializers

from api.reports.shapes import Sparse

EXAMPLE: Final[dict[str, Any]] = {
    "id": 8,
    "position": 1,
    "category_code": "jalan",
    "region_code": "33.04.06",
    "unit_id": 7,
}
EXAMPLE_SENT: Final = {name: EXAMPLE[name] for name in ("category_code", "region_code", "unit_id")}
EXAMPLE_TRIED: Final = {
    "looked_at": 120,
    "matched": 14,
    "assigned": 12,
    "chosen": 11,
    "this_rule": 9,
    "by_rule": [{"id": 8, "matched": 5}],
}


class UnitRuleRead(Sparse):
    """One rule. The first that fits a report says which unit is chosen first."""

    id = serializers.IntegerField()
    position = serializers.IntegerField(help_text="Its place in the order, from 1.")
    category_code = serializers.CharField(allow_blank=True, help_text="Empty: every one.")
    region_code = serializers.CharField(allow_blank=True, help_text="Empty: everywhere.")
    unit_id = serializers.IntegerField()


class UnitRuleSent(serializers.Serializer[Any]):
    """A rule as it shall be: for a category, a region or both. What is below either is meant too."""

    category_code = serializers.CharField(required=False, max_length=60)
    region_code = serializers.CharField(required=False, max_length=13)
    unit_id = serializers.IntegerField()


class UnitRuleMove(serializers.Serializer[Any]):
    """Which way it moves, by one place. At the end of the order nothing changes."""

    direction = serializers.ChoiceField(choices=("UP", "DOWN"))


class UnitRuleTried(UnitRuleSent):
    """A rule to try: at the end of the order, or in the place of one that is there."""

    rule_id = serializers.IntegerField(required=False)


class MatchedRead(serializers.Serializer[Any]):
    """How many reports one rule matched."""

    id = serializers.IntegerField()
    matched = serializers.IntegerField()


class DryRunRead(serializers.Serializer[Any]):
    """What the rules would have said of the reports of the last thirty days that the caller may see."""

    looked_at = serializers.IntegerField()
    matched = serializers.IntegerField(help_text="By any rule.")
    assigned = serializers.IntegerField(help_text="Of the matched.")
    chosen = serializers.IntegerField(help_text="Assigned to the unit that the rule names.")
    this_rule = serializers.IntegerField(help_text="Matched by the rule that was sent.")
    by_rule = MatchedRead(many=True)
