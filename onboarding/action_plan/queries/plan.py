"""The action plan of the agency whose scope is open."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count

from onboarding.action_plan.models import Evidence, PlanChange, PlanItem
from onboarding.action_plan.rules.plan import PlanCode, PlanFacts, PlanState

MOST_CHANGES = 50


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One item. version: to be sent back with a change. evidence: how many files there are."""

    code: PlanCode
    facts: PlanFacts
    version: int
    evidence: int


def plan_lines() -> list[PlanLine]:
    """Return all eight in their order, those nobody has touched as well; two statements."""
    rows = {row.code: row for row in PlanItem.objects.all()}
    standing = Evidence.objects.filter(removed_at=None).order_by()
    counts = dict(standing.values_list("code").annotate(Count("pk")))
    return [_line(code, rows.get(code.value), counts.get(code.value, 0)) for code in PlanCode]


def plan_line(code: PlanCode) -> PlanLine:
    """Return one of them; two statements."""
    return next(line for line in plan_lines() if line.code is code)


def evidence_of(code: PlanCode) -> list[Evidence]:
    """Return the files of an item, the newest first; one statement."""
    found = Evidence.objects.filter(code=code.value, removed_at=None)
    return list(found.order_by("-at", "-pk"))


def changes_of(code: PlanCode) -> list[PlanChange]:
    """Return an item's history, the newest first; one statement."""
    found = PlanChange.objects.filter(code=code.value).order_by("-at", "-pk")
    return list(found[:MOST_CHANGES])


def facts_of(item: PlanItem) -> PlanFacts:
    """Return what a row says, as the rules know it."""
    return PlanFacts(PlanState(item.state), item.owner, item.due_on, item.note)


def _line(code: PlanCode, row: PlanItem | None, evidence: int) -> PlanLine:
    if row is None:
        return PlanLine(code, PlanFacts(), 0, evidence)
    return PlanLine(code, facts_of(row), row.version, evidence)
