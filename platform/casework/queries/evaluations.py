"""The evaluation of one report with its earlier wordings."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from casework.models import Evaluation, EvaluationChange
from casework.rules.evaluation import Cause, Recommendation, check_evaluator
from casework.words.causes import CAUSE_LABELS, RECOMMENDATION_LABELS
from look.description import DescriptionRow
from look.moments import short_day
from look.timeline import TimelineEntry
from register.queries.case import Case
from register.rules.refusals import StepNotAllowed
from register.rules.states import State
from tenants.teams.models import Unit

FIELDS = (
    *("cause", "cause_text", "action", "action_unit_id", "action_due_on"),
    *("recommendation", "recommended_to", "recommendation_due_on"),
)
# Of wordings; a report is not evaluated a hundred times.
MOST = 100


@dataclass(frozen=True, slots=True)
class EvaluationView:
    """One evaluation in words. initial: as its form begins with it."""

    version: int
    rows: tuple[DescriptionRow, ...]
    initial: dict[str, Any]
    recommendation: Recommendation


def may_evaluate(case: Case) -> bool:
    """Tell whether this officer records evaluations of this report, once it is settled."""
    try:
        check_evaluator(case.actor, case.life)
    except StepNotAllowed:
        return False
    return True


def is_settled(case: Case) -> bool:
    """Tell whether it can be evaluated now."""
    return case.life.state is State.CLOSED


def evaluation_of(case: Case) -> EvaluationView | None:
    """Return the evaluation of the agency's own report; one statement, two where it names a unit."""
    row = Evaluation.objects.filter(report_id=case.report.pk).first() if case.is_own else None
    if row is None:
        return None
    initial = {name: getattr(row, name) for name in FIELDS}
    return EvaluationView(
        row.version,
        tuple(_rows(row)),
        {**initial, "action_unit_id": row.action_unit_id or ""},
        Recommendation(row.recommendation_state),
    )


def acting_units(found: EvaluationView | None) -> tuple[tuple[str, str], ...]:
    """Return the units that may act, also the one named before that is active no longer."""
    named = found.initial["action_unit_id"] if found else ""
    units = Unit.objects.filter(Q(is_active=True) | Q(pk=named or 0)).order_by("name")
    return tuple((str(pk), name) for pk, name in units.values_list("pk", "name"))


def wordings_of(case: Case) -> list[TimelineEntry]:
    """Return all wordings, the latest first; one statement."""
    found = EvaluationChange.objects.filter(evaluation__report_id=case.report.pk)
    return [_entry(row) for row in found.order_by("-version")[:MOST]]


def _rows(row: Evaluation) -> list[DescriptionRow]:
    told = [
        DescriptionRow(_("Penyebab"), str(CAUSE_LABELS[Cause(row.cause)])),
        DescriptionRow(_("Penjelasan penyebab"), row.cause_text),
    ]
    if row.action:
        told += [
            DescriptionRow(_("Tindakan korektif"), row.action),
            DescriptionRow(_("Dikerjakan oleh"), _unit_name(row.action_unit_id)),
            DescriptionRow(_("Selesai paling lambat"), _day(row.action_due_on)),
        ]
    if row.recommendation:
        told += [
            DescriptionRow(_("Rekomendasi"), row.recommendation),
            DescriptionRow(_("Ditujukan kepada"), row.recommended_to),
            DescriptionRow(_("Dilaksanakan paling lambat"), _day(row.recommendation_due_on)),
            DescriptionRow(_("Pelaksanaan"), _state(row.recommendation_state)),
        ]
    return told


def _unit_name(unit_id: int | None) -> str:
    if unit_id is None:
        return _("Instansi secara keseluruhan")
    names = Unit.objects.filter(pk=unit_id).values_list("name", flat=True)
    return names.first() or _("(unit tidak ada lagi)")


def _day(day: date | None) -> str:
    return short_day(day) if day else _("tanpa batas waktu")


def _state(code: str) -> str:
    return str(RECOMMENDATION_LABELS[Recommendation(code)])


def _entry(row: EvaluationChange) -> TimelineEntry:
    values = row.values
    parts = (values["cause_text"], values["action"], values["recommendation"])
    return TimelineEntry(
        title=str(CAUSE_LABELS[Cause(values["cause"])]),
        detail=_("oleh {name}").format(name=row.changed_by_name),
        at=row.changed_at,
        note=_state(values["recommendation_state"]) if values["recommendation"] else "",
        body="\n\n".join(part for part in parts if part),
    )
