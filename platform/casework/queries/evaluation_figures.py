"""What an agency's evaluations of a period add up to, as its periodic report says it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Exists, OuterRef, Q

from casework.models import Evaluation
from casework.rules.evaluation import Cause
from register.models import Report
from register.queries.trials import NO_TRIAL
from register.rules.states import State


@dataclass(frozen=True, slots=True)
class EvaluationFigures:
    """Numbers of one period. causes: the most frequent first, none that was not found.

    waiting: reports settled in the period that nobody has evaluated yet. overdue: of the open
    recommendations, those whose date has passed.
    """

    evaluated: int
    waiting: int
    causes: tuple[tuple[Cause, int], ...]
    actions: int
    recommendations_open: int
    recommendations_done: int
    recommendations_overdue: int


def evaluations_between(
    *, agency_id: int, start: datetime, end: datetime, today: date
) -> EvaluationFigures:
    """Count what was evaluated from start on and before end; two statements, the agency's scope is open.

    Supervisory reports are left out: few as they are, numbers alone would tell of them.
    today: on the agency's calendar, by which a recommendation is overdue.
    """
    plain = Report.objects.filter(NO_TRIAL, pk=OuterRef("report_id"), supervisory=False)
    is_open = Q(recommendation_state="OPEN")
    found = Evaluation.objects.filter(
        Exists(plain), evaluated_at__gte=start, evaluated_at__lt=end
    ).values("cause")
    rows = found.annotate(
        many=Count("pk"),
        actions=Count("pk", filter=~Q(action="")),
        is_open=Count("pk", filter=is_open),
        is_done=Count("pk", filter=Q(recommendation_state="DONE")),
        is_late=Count("pk", filter=is_open & Q(recommendation_due_on__lt=today)),
    )
    listed = list(rows)
    return EvaluationFigures(
        evaluated=sum(row["many"] for row in listed),
        waiting=_waiting(agency_id, start, end),
        causes=tuple(
            (Cause(row["cause"]), row["many"])
            for row in sorted(listed, key=lambda row: (-row["many"], row["cause"]))
        ),
        actions=sum(row["actions"] for row in listed),
        recommendations_open=sum(row["is_open"] for row in listed),
        recommendations_done=sum(row["is_done"] for row in listed),
        recommendations_overdue=sum(row["is_late"] for row in listed),
    )


def _waiting(agency_id: int, start: datetime, end: datetime) -> int:
    evaluated = Evaluation.objects.filter(report_id=OuterRef("pk"))
    return Report.objects.filter(
        NO_TRIAL,
        ~Exists(evaluated),
        agency_id=agency_id,
        state=State.CLOSED,
        supervisory=False,
        closed_at__gte=start,
        closed_at__lt=end,
    ).count()
