from __future__ import annotations

from typing import TYPE_CHECKING

from look.pages import wants_fragment
from public_portal.drafts.entry import go_on, in_draft
from public_portal.drafts.parts import Part
from public_portal.drafts.personal_data import personal_data_in
from public_portal.drafts.store import latest_draft_id
from public_portal.drafts.submission import class_of
from public_portal.forms.problem import ProblemForm
from public_portal.stale_token import is_sent
from public_portal.typed import typed
from public_portal.views.part_page import part_page
from register.rules.submission import EVENT_CLASSES

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from public_portal.drafts.draft import Draft
    from public_portal.drafts.store import OpenDraft


@in_draft
def report_problem(request: HttpRequest, opened: OpenDraft) -> HttpResponse:
    draft = opened.draft
    if wants_fragment(request):
        found = personal_data_in(request.POST.get("title", ""), request.POST.get("body", ""))
        return part_page(request, Part.PROBLEM, draft, {"found": found}, fragment="found")
    form = ProblemForm(typed(request), initial=draft.of(Part.PROBLEM))
    if is_sent(request, form):
        _reopen_place(draft, form)
        return go_on(request, opened, Part.PROBLEM, form.answers())
    context = {"form": form, "draft_id": "" if draft.answers else latest_draft_id(request)}
    return part_page(request, Part.PROBLEM, draft, context)


def _reopen_place(draft: Draft, form: ProblemForm) -> None:
    """Ask for the place anew where the other kind of class asks for something else."""
    was_event = class_of(draft) in EVENT_CLASSES
    if was_event != (form.cleaned_data["report_class"] in EVENT_CLASSES) and draft.of(Part.PLACE):
        draft.note(Part.PLACE, draft.of(Part.PLACE))
