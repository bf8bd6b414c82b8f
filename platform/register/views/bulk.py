"""Steps on many reports: choose the step, fill in once what it asks for, see what came of each."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from look.forms.base import Form
from look.navigation import NavLink
from register.forms.step_form import step_form
from register.queries.approval_hint import approval_hint
from register.queries.case import Case
from register.queries.many_cases import as_one, open_cases
from register.queries.offered_groups import BY_SLUG, slug_of
from register.queries.step_choices import choices_of
from register.rules.bulk import MOST_REPORTS, asked_once, rows_for_many
from register.rules.refusals import Refusal
from register.rules.transition import Transition
from register.views.step import choices_with, inputs_of
from register.views.visit import Visit
from register.words.audiences import AUDIENCE_HINTS
from register.words.refusals import sentence
from register.words.steps import STEP_LABELS

MARK = "n"
STEP = "langkah"


@dataclass(frozen=True, slots=True)
class ManyOffer:
    """One step with on how many of the chosen reports it is open."""

    label: str
    url: str
    many: int


def bulk_page(visit: Visit) -> HttpResponse:
    """Answer with the steps open on the chosen reports, or with the form of the one chosen."""
    numbers = chosen_numbers(visit.request.GET.getlist(MARK))
    if not numbers:
        messages.info(visit.request, _("Pilih laporan dengan kotak centang lebih dahulu."))
        return redirect(visit.url("report-queue"))
    cases = open_cases(actor=visit.actor, numbers=numbers, at=visit.at)
    row = BY_SLUG.get(visit.request.GET.get(STEP, ""))
    if row in rows_for_many(visit.actor) and any(row in case.offered for case in cases):
        return draw_form(visit, cases, row, form_for(visit, cases, row), key=uuid4())
    return _choose(visit, numbers, cases)


def chosen_numbers(given: Sequence[str]) -> list[str]:
    """Return the numbers in the order given, each once, no more than may be taken at once."""
    return list(dict.fromkeys(number.upper() for number in given if number))[:MOST_REPORTS]


def form_for(visit: Visit, cases: Sequence[Case], row: Transition) -> Form:
    """Return the form of a step for many, bound if something was sent."""
    asked = asked_once(row)
    fitting = [case for case in cases if row in case.offered] or cases
    choices = choices_with(choices_of(asked, as_one(fitting)) if fitting else {})
    is_sent = visit.request.method == "POST"
    return step_form(asked, choices, data=visit.request.POST if is_sent else None)


def draw_form(
    visit: Visit,
    cases: Sequence[Case],
    row: Transition,
    form: Form,
    *,
    key: UUID,
    seen: Mapping[str, int] | None = None,
) -> HttpResponse:
    """Render the form with the reports that it is for, and those that are left out with reasons.

    seen: the versions that the person saw, where the form comes back; else it is the present ones.
    """
    context = {
        "form": form,
        "key": key,
        "slug": slug_of(row),
        "taken": [_marked(visit, case, seen or {}) for case in cases if row in case.offered],
        "left": [(case.report, _why_not(case, row)) for case in cases if row not in case.offered],
        "audience_hint": AUDIENCE_HINTS[row.audience] if "text" in inputs_of(row) else "",
        "approval_hint": _hint(cases, row),
    }
    return _draw(visit, "register/bulk/form.html", str(STEP_LABELS[row.step]), context)


def _hint(cases: Sequence[Case], row: Transition) -> str:
    hints = (approval_hint(case, row) for case in cases if row in case.offered)
    return next(filter(None, hints), "")


def _marked(visit: Visit, case: Case, seen: Mapping[str, int]) -> tuple[Any, str, str]:
    report = case.report
    version = seen.get(report.number, report.version)
    return report, visit.url("report-detail", report.number), f"{report.number}:{version}"


def _why_not(case: Case, row: Transition) -> str:
    return sentence(case.refusal_of(row) or Refusal.NOT_YOUR_ROLE)


def _choose(visit: Visit, numbers: Sequence[str], cases: Sequence[Case]) -> HttpResponse:
    open_on = Counter(row.id for case in cases for row in case.offered)
    offers = [
        ManyOffer(str(STEP_LABELS[row.step]), _url(visit, numbers, row), open_on[row.id])
        for row in rows_for_many(visit.actor)
        if open_on[row.id]
    ]
    return _draw(
        visit,
        "register/bulk/choose.html",
        _("Langkah untuk beberapa laporan"),
        {
            "offers": offers,
            "chosen": [
                (case.report, visit.url("report-detail", case.report.number)) for case in cases
            ],
            "missing": len(numbers) - len(cases),
        },
    )


def _url(visit: Visit, numbers: Sequence[str], row: Transition) -> str:
    pairs = [*((MARK, number) for number in numbers), (STEP, slug_of(row))]
    return f"{visit.url('report-bulk')}?{urlencode(pairs)}"


def _draw(visit: Visit, template: str, label: str, context: dict[str, Any]) -> HttpResponse:
    queue = visit.url("report-queue")
    crumbs = (NavLink(_("Antrean"), queue), NavLink(label, ""))
    return visit.page(
        template,
        {
            "label": label,
            "crumbs": crumbs,
            "queue_url": queue,
            "bulk_url": visit.url("report-bulk"),
            **context,
        },
    )
