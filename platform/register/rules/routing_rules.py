"""Routing rules: which agency the desk is offered first for a subject in a place.

The narrowest rule wins: one for the subject itself before one for the subject above it, then one
for the regency before the province before the whole country.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

PROVINCE_DIGITS, REGENCY_DIGITS = 2, 5
Key = tuple[str, str]


class Target(StrEnum):
    """Whom a rule names: the government of the place, or one agency whatever the place."""

    REGENCY = "REGENCY"
    PROVINCE = "PROVINCE"
    AGENCY = "AGENCY"


@dataclass(frozen=True, slots=True)
class RoutingRule:
    """One rule. category: its code. region: a code of two or five signs, "" for the whole country."""

    category: str
    region: str
    target: Target
    agency_id: int | None = None

    @property
    def key(self) -> Key:
        """What two rules may not share."""
        return self.category, self.region


class RuleConflict(Exception):
    """Two rules for the same subject in the same place; nothing has been published."""

    def __init__(self, first: RoutingRule, second: RoutingRule) -> None:
        super().__init__(first.key)
        self.first, self.second = first, second


def by_key(rules: Iterable[RoutingRule]) -> dict[Key, RoutingRule]:
    """Return the rules by subject and place.

    :raises RuleConflict: naming the first two that share them
    """
    found: dict[Key, RoutingRule] = {}
    for rule in rules:
        if rule.key in found:
            raise RuleConflict(found[rule.key], rule)
        found[rule.key] = rule
    return found


def rule_for(
    rules: Mapping[Key, RoutingRule], *, category: str, above: str, region: str
) -> RoutingRule | None:
    """Return the narrowest rule for a subject and a place, None where there is none.

    above: the code of the subject's parent, or empty. region: of any level, or empty
    """
    places = dict.fromkeys((region[:REGENCY_DIGITS], region[:PROVINCE_DIGITS], ""))
    for subject in filter(None, (category, above)):
        for place in places:
            if (subject, place) in rules:
                return rules[subject, place]
    return None
