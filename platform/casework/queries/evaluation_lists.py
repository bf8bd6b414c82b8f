"""An agency's settled reports by what is still to be learnt from them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import CharField, Exists, F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Coalesce

from casework.models import Evaluation
from casework.rules.evaluation import Cause, Recommendation
from casework.words.causes import CAUSE_LABELS, RECOMMENDATION_LABELS
from kernel.paging import Column, Order, Page, cut_page
from register.queries.doors import visible_reports
from register.queries.pages import PAGE_SIZE, narrowed, read_columns
from register.queries.trials import NO_TRIAL
from register.rules.actors import Actor
from register.rules.states import ReportClass, State
from register.words.labels import CLASS_LABELS

NEVER = date(9999, 12, 31)
CLOSED_LAST_FIRST = Order(
    (Column("closed_at", datetime, is_descending=True), Column("id", int, is_descending=True))
)
LATEST_FIRST = Order(
    (Column("evaluated_at", datetime, is_descending=True), Column("id", int, is_descending=True))
)
MOST_URGENT_FIRST = Order((Column("urgency", str), Column("id", int)))


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A settled report that nobody has evaluated."""

    number: str
    title: str
    report_class: str
    closed_at: datetime


@dataclass(frozen=True, slots=True)
class EvaluatedRow:
    """An evaluated report; of its recommendation how far it has come, and whether it is late."""

    number: str
    title: str
    cause: str
    evaluated_at: datetime
    recommendation: str
    recommended_to: str
    due_on: date | None
    state: str
    is_open: bool
    is_late: bool


def read_waiting(actor: Actor, token: str = "") -> Page[WaitingRow]:
    """Return a page of the reports without an evaluation, the last settled first; one statement.

    :raises CursorDamaged: the token is not one of this list
    """
    found = waiting_reports(actor)
    columns = ("id", "number", "title", "report_class", "closed_at")
    page = read_columns(found, columns, order=CLOSED_LAST_FIRST, token=token)
    rows = (
        WaitingRow(
            row.number,
            row.title,
            str(CLASS_LABELS[ReportClass(row.report_class)]),
            row.closed_at,
        )
        for row in page.rows
    )
    return Page(tuple(rows), page.next_token, page.previous_token)


def waiting_reports(actor: Actor) -> QuerySet[Any]:
    """Return the settled reports without an evaluation; an index has them in the list's order."""
    evaluated = Evaluation.objects.filter(report_id=OuterRef("pk"))
    return _own(actor).filter(~Exists(evaluated), state=State.CLOSED, closed_at__isnull=False)


def read_evaluated(
    actor: Actor, *, cause: Cause | None, today: date, token: str = ""
) -> Page[EvaluatedRow]:
    """Return a page of the evaluations, the latest first; one statement.

    :raises CursorDamaged: the token is not one of this list
    """
    return _page(evaluations_for(actor, cause), LATEST_FIRST, today=today, token=token)


def read_recommendations(
    actor: Actor, *, cause: Cause | None, today: date, token: str = ""
) -> Page[EvaluatedRow]:
    """Return a page of the open recommendations, the most urgent first; one statement.

    today: on the agency's calendar; whose date is before it is late.
    :raises CursorDamaged: the token is not one of this list
    """
    found = evaluations_for(actor, cause).filter(recommendation_state=Recommendation.OPEN.value)
    due = Coalesce(F("recommendation_due_on"), Value(NEVER))
    found = found.annotate(urgency=Cast(due, CharField()))
    return _page(found, MOST_URGENT_FIRST, today=today, token=token)


def _own(actor: Actor) -> QuerySet[Any]:
    return visible_reports(actor).filter(NO_TRIAL, agency_id=actor.agency_id)


def evaluations_for(actor: Actor, cause: Cause | None = None) -> QuerySet[Evaluation]:
    """Return those of reports that this person may see, each with the report's title."""
    report = _own(actor).filter(pk=OuterRef("report_id"))
    found = Evaluation.objects.filter(Exists(report))
    found = found.annotate(title=Subquery(report.values("title")))
    return found.filter(cause=cause.value) if cause else found


def _page(
    found: QuerySet[Evaluation], order: Order, *, today: date, token: str
) -> Page[EvaluatedRow]:
    cursor = order.decode(token)
    rows = list(narrowed(found, order.seek(cursor))[: PAGE_SIZE + 1])
    page = cut_page(rows, order=order, size=PAGE_SIZE, cursor=cursor)
    listed = tuple(_row(row, today) for row in page.rows)
    return Page(listed, page.next_token, page.previous_token)


def _row(row: Any, today: date) -> EvaluatedRow:
    is_open = row.recommendation_state == Recommendation.OPEN
    due = row.recommendation_due_on
    return EvaluatedRow(
        number=row.number,
        title=row.title,
        cause=str(CAUSE_LABELS[Cause(row.cause)]),
        evaluated_at=row.evaluated_at,
        recommendation=row.recommendation,
        recommended_to=row.recommended_to,
        due_on=due,
        state=str(RECOMMENDATION_LABELS[Recommendation(row.recommendation_state)]),
        is_open=is_open,
        is_late=is_open and due is not None and due < today,
    )
