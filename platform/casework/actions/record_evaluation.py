"""Recording why a settled report had to be made, and what comes of it."""

from dataclasses import asdict, fields
from datetime import date, datetime
from typing import Any

from django.db import transaction

from casework.models import Evaluation, EvaluationChange
from casework.rules.evaluation import (
    Findings,
    Recommendation,
    check_evaluation,
    check_evaluator,
)
from register.models import Report
from register.queries.doors import NoSuchReport, visible_reports
from register.queries.lives import life_of
from register.rules.actors import Actor
from register.rules.refusals import Refusal, StepNotAllowed

# What a wording keeps.
KEPT = (*(each.name for each in fields(Findings)), "recommendation_state")


def record_evaluation(
    *, report_id: int, findings: Findings, version: int, by: Actor, at: datetime
) -> Evaluation:
    """Store the evaluation of a settled report, or a new wording; the agency's scope is open.

    version: of the wording that was seen, 0 where there was none.
    :raises NoSuchReport: none that this person may see
    :raises StepNotAllowed: not settled, not their task, or somebody else has changed it meanwhile
    """
    report = _report(report_id, by)
    check_evaluation(by, life_of(report))
    told = {**asdict(findings), "cause": findings.cause.value}
    with transaction.atomic():
        begun = {
            **told,
            **_state_after(None, findings),
            "number": report.number,
            "closed_at": report.closed_at,
            "evaluated_at": at,
            "changed_at": at,
        }
        locked = Evaluation.objects.select_for_update()
        row, _is_new = locked.get_or_create(report_id=report.pk, defaults=begun)
        if row.version != version:
            raise StepNotAllowed(Refusal.CHANGED_MEANWHILE)
        return _keep(row, {**told, **_state_after(row, findings)}, by=by, at=at)


def settle_recommendation(
    *, report_id: int, is_done: bool, version: int, by: Actor, at: datetime
) -> Evaluation:
    """Note that a recommendation was followed, or that it is open again.

    :raises NoSuchReport: none that this person may see
    :raises StepNotAllowed: not their task, no recommendation, nothing new, or changed meanwhile
    """
    check_evaluator(by, life_of(_report(report_id, by)))
    with transaction.atomic():
        locked = Evaluation.objects.select_for_update()
        row = locked.filter(report_id=report_id).exclude(recommendation_state="").first()
        if row is None:
            raise StepNotAllowed(Refusal.NOT_IN_THIS_STATE)
        if row.version != version:
            raise StepNotAllowed(Refusal.CHANGED_MEANWHILE)
        state = Recommendation.DONE if is_done else Recommendation.OPEN
        if row.recommendation_state == state:
            raise StepNotAllowed(Refusal.NOTHING_CHANGES)
        values = {
            "recommendation_state": state.value,
            "recommendation_done_at": at if is_done else None,
        }
        return _keep(row, values, by=by, at=at)


def _report(report_id: int, by: Actor) -> Report:
    report = visible_reports(by).filter(pk=report_id).first()
    if report is None:
        raise NoSuchReport
    return report


def _state_after(row: Evaluation | None, findings: Findings) -> dict[str, Any]:
    """Return the recommendation's state; the same recommendation stays as far as it has come."""
    if row is not None and row.recommendation == findings.recommendation:
        return {}
    state = Recommendation.OPEN if findings.recommendation else Recommendation.NONE
    return {"recommendation_state": state.value, "recommendation_done_at": None}


def _keep(row: Evaluation, values: dict[str, Any], *, by: Actor, at: datetime) -> Evaluation:
    changed = {"changed_by": by.user_id, "changed_at": at, "version": row.version + 1}
    for name, value in {**values, **changed}.items():
        setattr(row, name, value)
    row.save()
    EvaluationChange.objects.create(
        evaluation=row,
        version=row.version,
        values={name: _plain(getattr(row, name)) for name in KEPT},
        changed_by=by.user_id,
        changed_by_name=by.name,
        changed_at=at,
    )
    return row


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
