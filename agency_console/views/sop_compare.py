"""Two versions of a procedure held against each other."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from agency_console.console import CONSOLE
from agency_console.sop.seen import hands_of_visit, version_or_404
from casework.queries.procedures import APPROVED_CODES, versions_of
from casework.rules.sop_changes import StepChange, changes_between
from casework.words.sop import COLUMN_LABELS, FATE_LABELS, PART_LABELS, TIMER_LABELS
from look.navigation import NavLink
from register.views.visit import Visit, visit_of
from tenants.signin.gate import staff_required


@require_GET
@staff_required()
def sop_compare(request: HttpRequest, procedure_id: int, version: int) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    hands = hands_of_visit(visit)
    row = version_or_404(hands, procedure_id, version)
    others = [
        one.version
        for one in versions_of([procedure_id], drafts=hands.sees_drafts)
        if one.pk != row.pk
    ]
    old = version_or_404(hands, procedure_id, _asked(request, row, others))
    return visit.page(
        "agency_console/sop_compare/page.html",
        _context(visit, row, old, others),
        here=visit.url("sop-list"),
    )


def _asked(request: HttpRequest, row: Any, others: list[int]) -> int:
    """Return the version that it is held against: the one that was chosen, else the one before it."""
    typed = request.GET.get("dengan", "")
    chosen = next((one for one in others if str(one) == typed), None)
    before = (one for one in others if one < row.version)
    found = chosen or next(before, None) or next(iter(others), None)
    if found is None:
        raise Http404
    return found


def _context(visit: Visit, row: Any, old: Any, others: list[int]) -> dict[str, Any]:
    changes = changes_between(old.content, row.content)
    page = visit.url("sop-version", row.document_id, row.version)
    return {
        "row": row,
        "old": old,
        "title": changes.title,
        "lists": [(PART_LABELS[one.name], one) for one in changes.lists],
        "steps": [_told(one) for one in changes.steps],
        "is_same": changes.are_none,
        "others": [(one, one == old.version) for one in others],
        "is_approved": old.state in APPROVED_CODES,
        "page_url": page,
        "crumbs": (
            NavLink(_("SOP"), visit.url("sop-list")),
            NavLink(row.document.number, page),
            NavLink(_("Bandingkan"), ""),
        ),
    }


def _told(change: StepChange) -> dict[str, Any]:
    return {
        "fate": FATE_LABELS[change.fate],
        "change": change,
        "number": change.now or change.was,
        "was": change.was if change.now not in (None, change.was) else None,
        "columns": [
            (COLUMN_LABELS[name], _value(name, before), _value(name, now))
            for name, before, now in change.columns
        ],
    }


def _value(name: str, text: str) -> str:
    return str(TIMER_LABELS.get(text, text)) if name == "timer" else text
