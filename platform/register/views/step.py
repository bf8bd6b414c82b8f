"""The page of one step: the form that the table asks for, or why the step is not open."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from django.http import HttpResponse

from look.forms.base import Form
from look.forms.typed_text import tidy
from look.navigation import NavLink
from register.forms.step_form import StepChoices, step_form
from register.forms.visibility_choices import limit_visibility
from register.queries.approval_hint import approval_hint
from register.queries.case import Case
from register.queries.case_thread import ThreadEntry
from register.queries.step_choices import Choices, choices_of, initial_of, left_out
from register.queries.suggested_agency import Suggestion
from register.rules.refusals import Refusal
from register.rules.transition import Transition
from register.views.category_offers import offered_categories
from register.views.offers import suggestions_of
from register.views.ready_replies import FIELD, filled_in, fitting, replies_of
from register.views.report import head_of, way_back
from register.views.unit_offers import explained, offered_unit
from register.views.visit import Visit
from register.words.audiences import AUDIENCE_HINTS
from register.words.refusals import sentence
from register.words.steps import STEP_LABELS

# Of the number of an agency; more would be none, and too many for the database to read.
MOST_DIGITS = 9
KEPT_OUT = frozenset(
    {
        Refusal.NOT_YOUR_ROLE,
        Refusal.NOT_YOUR_REPORT,
        Refusal.CONFLICT_OF_INTEREST,
        Refusal.SUPERVISORY_ONLY,
    }
)


def step_page(visit: Visit, number: str, row: Transition) -> HttpResponse:
    """Answer with the empty form of a step; what the address names is filled in already."""
    case = visit.case(number)
    if row not in case.offered:
        return closed_page(visit, case, row)
    found = suggestions_of(visit, case)
    return draw(visit, case, row, form_of(visit, case, row, found), suggestions=found)


def form_of(visit: Visit, case: Case, row: Transition, found: list[Suggestion]) -> Form:
    """Return the form of a step, bound if something was sent."""
    request = visit.request
    first = found[0].agency_id if found else None
    lists, without = options_of(visit, case, row, first)
    offer = offered_unit(visit, case, row)
    if request.method == "POST":
        options = choices_with(lists, without=without)
        form = step_form(row, options, data=request.POST, files=request.FILES)
        return limit_visibility(explained(form, offer), row.step, case.life.visibility)
    code = request.GET.get(FIELD, "")
    ready = filled_in(fitting(replies_of(visit, case), row), code) if code else {}
    given = [name for name in inputs_of(row) if name in request.GET]
    named = {name: tidy(request.GET.get(name, "")) for name in given}
    ruled = {"unit_id": str(offer.unit_id)} if offer and offer.unit_id else {}
    initial = {**initial_of(row, case, agency_id=first), **ruled, **ready, **named}
    form = step_form(row, choices_with(lists, initial, without=without))
    return limit_visibility(explained(form, offer), row.step, case.life.visibility)


def options_of(
    visit: Visit, case: Case, row: Transition, first: int | None
) -> tuple[Mapping[str, Choices], frozenset[str]]:
    """Return the lists that a step's form offers, and the inputs that it leaves out.

    What was sent is never left out: a name that is not in the list is refused, not forgotten.
    """
    about = agency_in_question(visit, case, row, first)
    lists = choices_of(row, case, agency_id=about)
    return lists, left_out(row, case, lists=lists) - visit.request.POST.keys()


def agency_in_question(visit: Visit, case: Case, row: Transition, first: int | None) -> int | None:
    """Return the agency whose officers a form may name: the one chosen, suggested, or holding it.

    first: the first suggestion.
    """
    chosen = ""
    if "agency_id" in row.inputs:
        chosen = visit.request.POST.get("agency_id", visit.request.GET.get("agency_id", ""))
    if chosen.isascii() and chosen.isdigit() and len(chosen) <= MOST_DIGITS:
        return int(chosen)
    return case.report.agency_id or first


def choices_with(
    lists: Mapping[str, Choices],
    initial: Mapping[str, Any] | None = None,
    *,
    without: frozenset[str] = frozenset(),
) -> StepChoices:
    """Return the lists of a step's form, what it leaves out, and what it shows at first."""
    return StepChoices(
        left_out=without,
        reportable_units=lists.get("reportable_units", ()),
        reportable_officers=lists.get("reportable_officers", ()),
        agencies=lists.get("agencies", ()),
        units=lists.get("units", ()),
        categories=lists.get("categories", ()),
        regions=lists.get("regions", ()),
        initial=initial or {},
    )


def draw(
    visit: Visit,
    case: Case,
    row: Transition,
    form: Form,
    *,
    suggestions: list[Suggestion],
    changes: tuple[ThreadEntry, ...] = (),
    status: int | None = None,
) -> HttpResponse:
    """Render the page of a step with its form; 422 by itself where the form has errors."""
    context = {
        **_context(visit, case, row),
        "form": form,
        "suggestions": suggestions,
        "categories": offered_categories(visit, case, form),
        "chosen_category": case.names.category_name,
        "replies": fitting(replies_of(visit, case), row),
        "changes": changes,
        "audience_hint": AUDIENCE_HINTS[row.audience] if "text" in inputs_of(row) else "",
        "approval_hint": approval_hint(case, row),
    }
    return visit.page(
        "register/step/page.html", context, here=way_back(visit, case)[0], status=status
    )


def closed_page(
    visit: Visit, case: Case, row: Transition, *, changes: tuple[ThreadEntry, ...] = ()
) -> HttpResponse:
    """Say why a step is not open now, keeping what was typed: 403 for the person, else 409."""
    refusal = case.refusal_of(row) or Refusal.NOT_YOUR_ROLE
    context = {
        **_context(visit, case, row),
        "reason": sentence(refusal),
        "typed": typed_text(visit),
        "changes": changes,
    }
    status = HTTPStatus.FORBIDDEN if refusal in KEPT_OUT else HTTPStatus.CONFLICT
    return visit.page(
        "register/step/closed.html", context, here=way_back(visit, case)[0], status=status
    )


def typed_text(visit: Visit) -> str:
    """Return what somebody wrote, so that it is not lost with a step that is not taken."""
    return visit.request.POST.get("text", "").strip()


def inputs_of(row: Transition) -> frozenset[str]:
    """Return the names of a row's inputs, without the mark of those that may be left out."""
    return frozenset(name.rstrip("?") for name in row.inputs)


def _context(visit: Visit, case: Case, row: Transition) -> dict[str, Any]:
    _here, crumbs = way_back(visit, case)
    label = str(STEP_LABELS[row.step])
    return {
        **head_of(case),
        "label": label,
        "crumbs": (*crumbs, NavLink(label, "")),
        "report_url": visit.url("report-detail", case.report.number),
    }
