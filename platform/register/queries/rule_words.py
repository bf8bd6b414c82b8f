"""Routing rules in words: the names behind their codes, read for many at once."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from regions.queries.regions import region_paths
from register.queries.agency_names import agencies_by_id
from register.queries.categories import category_names
from register.rules.routing_rules import RoutingRule, RuleConflict, Target


@dataclass(frozen=True, slots=True)
class RuleWords:
    """One rule as a person reads it."""

    rule: RoutingRule
    category: str
    place: str
    target: str

    def __str__(self) -> str:
        return f"{self.category} · {self.place} → {self.target}"


def rules_in_words(rules: Iterable[RoutingRule]) -> list[RuleWords]:
    """Return the rules by subject and place, in three statements whatever their number."""
    found = list(rules)
    names, places = category_names(), region_paths(r.region for r in found if r.region)
    agencies = agencies_by_id(rule.agency_id for rule in found)
    words = [
        RuleWords(
            rule,
            names.get(rule.category, rule.category),
            places.get(rule.region, rule.region) or _("Seluruh Indonesia"),
            _target(rule, agencies[rule.agency_id].name if rule.agency_id in agencies else ""),
        )
        for rule in found
    ]
    return sorted(words, key=lambda one: (one.category, one.rule.region))


def conflict_in_words(conflict: RuleConflict) -> str:
    """Return what stands against publishing, with both rules named; six statements."""
    first, second = (str(rules_in_words([rule])[0]) for rule in (conflict.first, conflict.second))
    told = _("Aturan “{new}” bertentangan dengan “{old}”. Hapus yang lama lebih dulu.")
    return told.format(new=second, old=first)


def _target(rule: RoutingRule, name: str) -> str:
    if rule.target is Target.REGENCY:
        return _("Kabupaten/kota tempat kejadian")
    if rule.target is Target.PROVINCE:
        return _("Provinsi tempat kejadian")
    return name
