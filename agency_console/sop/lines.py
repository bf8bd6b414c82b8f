"""The lines of the list of procedures: each with the versions that stand for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from casework.queries.procedures import versions_of
from casework.rules.sop_life import APPROVED, Hands, SopState
from casework.words.sop import STATE_LABELS, STATE_MARKS
from look.moments import short_day
from register.queries.categories import category_names
from register.rules.states import ReportClass
from register.views.visit import Visit
from register.words.labels import CLASS_LABELS
from tenants.queries.units import every_unit


@dataclass(frozen=True, slots=True)
class Standing:
    """One version of a procedure by its state. mark: the kind of its chip."""

    url: str
    version: int
    label: str
    mark: str


@dataclass(frozen=True, slots=True)
class Line:
    """One procedure, as the list names it."""

    url: str
    number: str
    title: str
    level: str
    kind: str
    category: str
    standing: tuple[Standing, ...]


def lines_of(visit: Visit, documents: Sequence[Any], *, hands: Hands, today: date) -> list[Line]:
    """Return a line for each document; three statements."""
    versions: dict[int, list[Any]] = {}
    for row in versions_of([one.pk for one in documents], drafts=hands.sees_drafts):
        versions.setdefault(row.document_id, []).append(row)
    named = {one.unit_id for one in documents if one.unit_id}
    units = dict(every_unit().filter(pk__in=named).values_list("pk", "name"))
    categories = category_names() if any(one.category_code for one in documents) else {}
    return [
        _line(
            visit,
            one,
            versions[one.pk],
            unit=units.get(one.unit_id, ""),
            category=categories.get(one.category_code, one.category_code),
            today=today,
        )
        for one in documents
    ]


def standing_of(visit: Visit, row: Any, today: date) -> Standing:
    """Return how a version stands on a day."""
    label, mark = state_said(row, today)
    url = visit.url("sop-version", row.document_id, row.version)
    return Standing(url, row.version, label, mark)


def state_said(row: Any, today: date) -> tuple[str, str]:
    """Return what the state of a version is called on a day, and the kind of its chip."""
    state = SopState(row.state)
    if state is SopState.PUBLISHED and row.valid_from > today:
        return _("Berlaku mulai {day}").format(day=short_day(row.valid_from)), "info"
    if state in APPROVED and row.valid_until and row.valid_from <= today <= row.valid_until:
        return _("Berlaku sampai {day}").format(day=short_day(row.valid_until)), "ok"
    return str(STATE_LABELS[state]), STATE_MARKS[state]


def class_said(code: str) -> str:
    """Return what the class of a procedure is called."""
    return str(CLASS_LABELS[ReportClass(code)]) if code else _("Semua jenis")


def _line(
    visit: Visit, document: Any, rows: Sequence[Any], *, unit: str, category: str, today: date
) -> Line:
    shown = [row for row in rows if _stands(row, today)] or list(rows[:1])
    return Line(
        url=visit.url("sop-version", document.pk, shown[0].version),
        number=document.number,
        title=shown[0].title,
        level=unit or _("Seluruh instansi"),
        kind=class_said(document.report_class),
        category=category or _("Semua kategori"),
        standing=tuple(standing_of(visit, row, today) for row in shown),
    )


def _stands(row: Any, today: date) -> bool:
    """Tell whether a version is more than history."""
    if row.state in (SopState.DRAFT, SopState.WAITING, SopState.PUBLISHED):
        return True
    return row.valid_until is not None and row.valid_until >= today
