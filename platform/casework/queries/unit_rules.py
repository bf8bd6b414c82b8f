"""An agency's rules about units, in their order, in the scope that is open."""

from django.db.models import QuerySet

from casework.models import UnitRule
from casework.rules.unit_rules import Rule


class NoSuchRule(LookupError):
    """The agency has no such rule."""


def stored_rules() -> tuple[Rule, ...]:
    """Return all rules, the first to be tried first; one statement."""
    found = every_rule().order_by("position", "pk")
    return tuple(
        Rule(*row) for row in found.values_list("pk", "category_code", "region_code", "unit_id")
    )


def every_rule() -> QuerySet[UnitRule]:
    """Return all of them as they are kept."""
    return UnitRule.objects.all()


def stored_rule(rule_id: int) -> Rule:
    """Return one of them.

    :raises NoSuchRule: there is none of this number here
    """
    found = next((rule for rule in stored_rules() if rule.id == rule_id), None)
    if found is None:
        raise NoSuchRule(rule_id)
    return found
