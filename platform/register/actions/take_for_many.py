"""One step on many reports: each stands or falls for itself, and sent twice it is done once.

Source: ADR 0121
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from register.actions.take_step import StepTaken
from register.models import Report
from register.rules.actors import Actor
from register.rules.bulk import OF_EACH, Outcome
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.states import ReportClass
from register.rules.step_data import StepData
from register.rules.transition import Transition
from tenants.desk.actions.keep_runs import claim_run, finish_run


@dataclass(frozen=True, slots=True)
class Chosen:
    """One of the reports. version: the one that the person saw. report: None where it is gone."""

    number: str
    version: int
    report: Report | None


def take_for_many(
    *,
    key: UUID,
    chosen: Sequence[Chosen],
    row: Transition,
    data: StepData,
    take: Callable[..., StepTaken],
    by: Actor,
    at: datetime,
) -> None:
    """Take a step on each of the reports and keep what came of it under the key.

    take: the console's action behind a step. data: what was asked for once; the rest is what each
    report says itself. Locked in the order of their ids, so that two people do not wait for each
    other.
    """
    with transaction.atomic():
        run = claim_run(key=key, user_id=by.user_id or 0, step=row.step.value, at=at)
        if run is None:
            return
        in_order = sorted(chosen, key=lambda each: each.report.pk if each.report else 0)
        found = {each.number: _take(each, row, data, take=take, by=by, at=at) for each in in_order}
        finish_run(run, [(each.number, *found[each.number]) for each in chosen])


def _take(
    each: Chosen,
    row: Transition,
    data: StepData,
    *,
    take: Callable[..., StepTaken],
    by: Actor,
    at: datetime,
) -> tuple[str, str]:
    if each.report is None:
        return Outcome.REFUSED.value, Refusal.NOT_YOUR_REPORT.value
    try:
        # A savepoint for each: what is refused leaves nothing of itself.
        with transaction.atomic():
            taken = take(
                report_id=each.report.pk,
                step=row.step,
                by=by,
                at=at,
                data=_with_own(each.report, row, data),
                version=each.version,
            )
    except StepNotAllowed as refused:
        has_changed = refused.refusal is Refusal.CHANGED_MEANWHILE
        outcome = Outcome.CHANGED if has_changed else Outcome.REFUSED
        return outcome.value, refused.refusal.value
    return (Outcome.PROPOSED if taken.proposal else Outcome.DONE).value, ""


def _with_own(report: Report, row: Transition, data: StepData) -> StepData:
    """Add what the row asks for of each report and the report says itself."""
    own = OF_EACH & {name.rstrip("?") for name in row.inputs}
    values: dict[str, Any] = {name: getattr(report, name) for name in own}
    if "report_class" in values:
        values["report_class"] = ReportClass(report.report_class)
    return replace(data, **values)
