"""Writing what an item of the plan says: who sees to it, until when, how far it is."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from django.db import transaction

from onboarding.action_plan.actions.keep_evidence import check_planner, note_change
from onboarding.action_plan.models import Evidence, PlanItem
from onboarding.action_plan.queries.plan import facts_of
from onboarding.action_plan.rules.plan import (
    PlanCode,
    PlanFacts,
    PlanNotAllowed,
    PlanRefusal,
    check_facts,
)
from tenants.signin.staff import Staff


def change_plan(
    code: PlanCode, facts: PlanFacts, *, version: int, by: Staff, at: datetime
) -> PlanItem:
    """Keep an item as it is to be, with what it was; the same again leaves no trace.

    version: the one the person saw. The agency's scope is open.
    :raises PlanNotAllowed: not an admin, changed meanwhile, without owner or without evidence
    """
    check_planner(by)
    with transaction.atomic():
        PlanItem.objects.bulk_create([PlanItem(code=code.value)], ignore_conflicts=True)
        item = PlanItem.objects.select_for_update().get(code=code.value)
        if item.version != version:
            raise PlanNotAllowed(PlanRefusal.CHANGED_MEANWHILE)
        shown = Evidence.objects.filter(code=code.value, removed_at=None).count()
        check_facts(facts, evidence=shown)
        before = facts_of(item)
        if before == facts:
            return item
        item.state, item.owner = facts.state.value, facts.owner
        item.due_on, item.note = facts.due_on, facts.note
        item.version += 1
        item.save()
        note_change(code, "CHANGED", by=by, at=at, before=_plain(before), after=_plain(facts))
    return item


def _plain(facts: PlanFacts) -> dict[str, Any]:
    told = asdict(facts)
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in told.items()
    }
