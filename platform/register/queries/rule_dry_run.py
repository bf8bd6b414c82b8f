"""Which of the last month's reports other routing rules would have offered to somebody else."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import reduce
from operator import or_

from django.db.models import Count, Q
from django.db.models.functions import Left

from register.models import Report
from register.queries.published_rules import RuleSet
from register.rules.routing_rules import (
    PROVINCE_DIGITS,
    REGENCY_DIGITS,
    RoutingRule,
    Target,
)
from tenants.models import Agency

DAYS = 30
MOST_ROWS = 50
# Of pairs of subject and place, for the list only; the count is of all.
_MOST_PAIRS = 100
Pair = tuple[str, str]
Places = Mapping[str | int, Agency]


@dataclass(frozen=True, slots=True)
class MovedReport:
    """A report that another agency would have been offered for. before, after: its short name."""

    number: str
    category_code: str
    region_code: str
    submitted_at: datetime
    before: str
    after: str


@dataclass(frozen=True)
class DryRun:
    """looked_at: reports of the last 30 days about the subjects concerned. rows: the newest fifty."""

    looked_at: int = 0
    moved: int = 0
    rows: tuple[MovedReport, ...] = ()


def dry_run(old: RuleSet, new: RuleSet, *, at: datetime) -> DryRun:
    """Compare two sets of rules on the reports filed in the last 30 days; at most three statements.

    The first suggestion by rule and place counts; a reporter's own choice and returns do not.
    """
    subjects = _subjects(old, new)
    recent = Report.objects.filter(
        submitted_at__gte=at - timedelta(days=DAYS), category_code__in=subjects
    ).annotate(regency=Left("region_code", REGENCY_DIGITS))
    pairs = _pairs(recent.order_by().values_list("category_code", "regency").annotate(Count("pk")))
    if not pairs:
        return DryRun()
    places = _agencies(pairs, (*old.rules.values(), *new.rules.values()))
    ways = {pair: (_name(old, pair, places), _name(new, pair, places)) for pair in pairs}
    moved = Counter({pair: pairs[pair] for pair, (a, b) in ways.items() if a != b})
    shown = [pair for pair, _many in moved.most_common(_MOST_PAIRS)]
    rows: tuple[MovedReport, ...] = ()
    if shown:
        wanted = reduce(
            or_, (Q(category_code=category, regency=place) for category, place in shown)
        )
        found = recent.filter(wanted).order_by("-submitted_at", "-pk")[:MOST_ROWS]
        columns = ("number", "category_code", "region_code", "submitted_at", "regency")
        rows = tuple(
            MovedReport(number, category, region, submitted_at, *ways[category, place])
            for number, category, region, submitted_at, place in found.values_list(*columns)
        )
    return DryRun(pairs.total(), moved.total(), rows)


def _subjects(old: RuleSet, new: RuleSet) -> frozenset[str]:
    """Return the subjects that were moved or merged and those of the rules that differ, with those below."""
    changed = {rule.category for rule in {*old.rules.values()} ^ {*new.rules.values()}}
    changed |= {code for code, _above in old.parents.items() ^ new.parents.items()}
    changed |= {code for code, _after in old.successors.items() ^ new.successors.items()}
    parents = {**old.parents, **new.parents}
    return frozenset(changed | {code for code, above in parents.items() if above in changed})


def _pairs(rows: Iterable[tuple[str, str, int]]) -> Counter[Pair]:
    return Counter({(category, place): many for category, place, many in rows})


def _agencies(pairs: Iterable[Pair], rules: Iterable[RoutingRule]) -> Places:
    codes = {code for _c, place in pairs for code in (place, place[:PROVINCE_DIGITS]) if code}
    ids = {rule.agency_id for rule in rules if rule.agency_id is not None}
    found: dict[str | int, Agency] = {}
    for agency in Agency.objects.filter(Q(region_code__in=codes) | Q(pk__in=ids)):
        found[agency.pk] = agency
        if agency.region_code:
            found[agency.region_code] = agency
    return found


def _name(rules: RuleSet, pair: Pair, places: Places) -> str:
    """Return the short name of the agency that comes first, empty where none does."""
    category, place = pair
    regency, province = places.get(place), places.get(place[:PROVINCE_DIGITS])
    rule = rules.rule_for(category=category, region=place)
    by_rule: dict[Target, Agency | None] = {Target.REGENCY: regency, Target.PROVINCE: province}
    ruled = None
    if rule is not None:
        ruled = by_rule.get(rule.target) or places.get(rule.agency_id or 0)
    first = next((agency for agency in (ruled, regency, province) if agency), None)
    return first.short_name if first else ""
