from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.utils import timezone

from look.pages import wants_fragment
from public_portal.drafts.entry import go_on, in_draft, kept
from public_portal.drafts.parts import Part
from public_portal.drafts.personal_data import personal_data_of
from public_portal.drafts.place_at import place_at, place_sentence
from public_portal.drafts.similar import similar_in
from public_portal.drafts.store import keep_draft
from public_portal.drafts.submission import class_of
from public_portal.forms.place import AT_POINT, CHOOSE, PlaceForm, asks_further, so_far
from public_portal.stale_token import has_stale_token, is_sent
from public_portal.typed import typed
from public_portal.views.part_page import part_page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse, QueryDict

    from public_portal.drafts.draft import Draft
    from public_portal.drafts.similar import SimilarReport
    from public_portal.drafts.store import OpenDraft


@in_draft
def report_place(request: HttpRequest, opened: OpenDraft) -> HttpResponse:
    draft = opened.draft
    if asks_further(request.POST) and not has_stale_token(request):
        return _choose(request, opened)
    form = _form(draft, typed(request))
    if is_sent(request, form):
        return go_on(request, opened, Part.PLACE, form.answers())
    context = {"form": form, "found": personal_data_of(draft), "similar": _similar(request, draft)}
    return part_page(request, Part.PLACE, draft, context)


def _similar(request: HttpRequest, draft: Draft) -> list[SimilarReport]:
    """Return reports like this one, once: as the page is reached, for browsers without scripts."""
    if request.method == "POST" or draft.of(Part.PLACE):
        return []
    return similar_in(draft, at=timezone.now())


def _choose(request: HttpRequest, opened: OpenDraft) -> HttpResponse:
    """Keep what was chosen so far and show what can be chosen next."""
    if request.POST.get(CHOOSE) == AT_POINT:
        return _choose_by_point(request, opened)
    opened.draft.note(Part.PLACE, so_far(request.POST))
    return _show_next(request, opened)


def _choose_by_point(request: HttpRequest, opened: OpenDraft) -> HttpResponse:
    """Choose the regency around a point; one that cannot be used is refused, and nothing is kept."""
    form = _form(opened.draft, request.POST)
    point = form.point_alone()
    if form.errors:
        return part_page(request, Part.PLACE, opened.draft, {"form": form}, fragment="tempat")
    at = place_at(point) if point else {}
    answers = {**so_far(request.POST), **at}
    opened.draft.note(Part.PLACE, {name: value for name, value in answers.items() if value})
    return _show_next(request, opened, place_sentence(at))


def _show_next(request: HttpRequest, opened: OpenDraft, said: str = "") -> HttpResponse:
    if not wants_fragment(request):
        if said:
            messages.info(request, said)
        return kept(opened, f"{request.get_full_path()}#tempat")
    keep_draft(opened)
    context = {"form": _form(opened.draft, None), "said": said}
    return part_page(request, Part.PLACE, opened.draft, context, fragment="tempat")


def _form(draft: Draft, data: QueryDict | None) -> PlaceForm:
    today = timezone.localdate()
    initial = draft.of(Part.PLACE)
    return PlaceForm(data, initial=initial, report_class=class_of(draft), today=today)
