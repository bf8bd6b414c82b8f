"""What an agency's rules would have said of the reports of the last thirty days."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count

from casework.queries.unit_rule_words import alive_rules, all_subjects
from casework.rules.unit_rules import Rule, matching
from register.queries.doors import visible_reports
from register.queries.trials import NO_TRIAL
from register.rules.actors import Actor

DAYS = 30


@dataclass(frozen=True)
class DryRun:
    """How many reports: looked_at, of them matched by a rule, of those assigned, of those chosen.

    chosen: assigned to the unit that the rule names. by_rule: how many each rule matched, by id.
    """

    looked_at: int
    matched: int
    assigned: int
    chosen: int
    by_rule: dict[int, int]


def dry_run(rules: Sequence[Rule], *, actor: Actor, at: datetime) -> DryRun:
    """Try the rules on the reports of the last thirty days that this person may see; three statements."""
    subjects = all_subjects()
    alive = alive_rules(rules, subjects)
    counts: Counter[str] = Counter()
    by_rule: Counter[int] = Counter()
    for category, region, unit_id, many in _groups(actor, at):
        counts["looked_at"] += many
        fits = matching(alive, category=category, region=region, parents=subjects.parents)
        rule = next(fits, None)
        if rule is None:
            continue
        by_rule[rule.id] += many
        counts["assigned"] += many if unit_id is not None else 0
        counts["chosen"] += many if unit_id == rule.unit_id else 0
    matched = by_rule.total()
    return DryRun(counts["looked_at"], matched, counts["assigned"], counts["chosen"], dict(by_rule))


def _groups(actor: Actor, at: datetime) -> list[tuple[str, str, int | None, int]]:
    found = visible_reports(actor).filter(
        NO_TRIAL, agency_id=actor.agency_id, submitted_at__gte=at - timedelta(days=DAYS)
    )
    grouped = found.order_by().values_list("category_code", "region_code", "unit_id")
    return list(grouped.annotate(many=Count("pk")))
