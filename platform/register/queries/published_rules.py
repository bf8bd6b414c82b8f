"""The routing rules in force, kept in memory for a short time, and the versions before them.

Every queue of the desk asks for them, and they change a few times a year: a process keeps them for
KEPT_SECONDS, so that a change made in another process is seen within that time.
"""

import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from register.models import Category, RuleVersion
from register.rules.routing_rules import Key, RoutingRule, Target, by_key, rule_for

KEPT_SECONDS = 60.0
MOST_VERSIONS = 50


class NoSuchVersion(LookupError):
    """No version of the rules has this number."""


@dataclass(frozen=True)
class RuleSet:
    """One version as rules. version: 0 before the first. parents: of each subject that has one.

    successors: of each subject that was merged into another.
    """

    version: int = 0
    rules: Mapping[Key, RoutingRule] = field(default_factory=dict)
    parents: Mapping[str, str] = field(default_factory=dict)
    successors: Mapping[str, str] = field(default_factory=dict)

    def rule_for(self, *, category: str, region: str) -> RoutingRule | None:
        """Return the rule for a report's subject and place, None where there is none."""
        subject = self.successors.get(category, category)
        above = self.parents.get(subject, "")
        return rule_for(self.rules, category=subject, above=above, region=region)


@dataclass(frozen=True)
class Version:
    """A version as it is read. number: counted from 1. categories: as they were."""

    id: int
    published_at: datetime
    published_by: int
    reason: str
    rule_set: RuleSet
    categories: tuple[Mapping[str, Any], ...]


class _Memory:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._changes = 0
        self._kept: tuple[float, RuleSet] | None = None

    def rules(self) -> RuleSet:
        kept = self._kept
        if kept is not None and time.monotonic() < kept[0]:
            return kept[1]
        changes, found = self._changes, newest_rules()
        with self._lock:
            # What was read while a change was being committed may lack it.
            if changes == self._changes:
                self._kept = (time.monotonic() + KEPT_SECONDS, found)
        return found

    def forget(self) -> None:
        with self._lock:
            self._changes += 1
            self._kept = None


_memory = _Memory()


def rules_in_force() -> RuleSet:
    """Return the rules in force; no statement while the memory is fresh."""
    return _memory.rules()


def forget() -> None:
    """Read the rules anew at the next question of this process."""
    _memory.forget()


def newest_rules() -> RuleSet:
    """Return the rules of the newest version as they are stored now; one statement.

    Before the first version there are none, and the subjects are read as well.
    """
    row = RuleVersion.objects.order_by("-pk").first()
    if row is not None:
        return _rule_set(row)
    below = Category.objects.filter(parent__isnull=False)
    return RuleSet(parents=dict(below.values_list("pk", "parent_id")))


def rule_version(version_id: int) -> Version:
    """Return one version.

    :raises NoSuchVersion: there is none
    """
    row = RuleVersion.objects.filter(pk=version_id).first()
    if row is None:
        raise NoSuchVersion
    return _version(row)


def rule_versions() -> list[Version]:
    """Return the versions, the newest first; at most fifty."""
    return [_version(row) for row in RuleVersion.objects.order_by("-pk")[:MOST_VERSIONS]]


def _version(row: RuleVersion) -> Version:
    return Version(
        row.pk,
        row.published_at,
        row.published_by,
        row.reason,
        _rule_set(row),
        tuple(row.categories),
    )


def _rule_set(row: RuleVersion) -> RuleSet:
    rules = [
        RoutingRule(category, region, Target(target), agency_id)
        for category, region, target, agency_id in row.rules
    ]
    parents = {each["code"]: each["parent"] for each in row.categories if each["parent"]}
    # Versions of before subjects could be merged do not say it.
    successors = {
        each["code"]: each["successor"] for each in row.categories if each.get("successor")
    }
    return RuleSet(row.pk, by_key(rules), parents, successors)
