from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from look.pages import wants_fragment
from public_portal.arrived_files import status_of
from public_portal.drafts.entry import go_on, in_draft, kept
from public_portal.drafts.parts import Part
from public_portal.drafts.similar import similar_near
from public_portal.drafts.store import keep_draft
from public_portal.drafts.waiting_files import add_files, link_of, remove_file
from public_portal.forms.evidence import EvidenceForm
from public_portal.limits import count_upload
from public_portal.stale_token import is_sent
from public_portal.typed import typed, typed_files
from public_portal.uploads import refused_uploads, takes_files
from public_portal.views.part_page import part_page
from register.actions.use_quota import QuotaUsedUp
from register.rules.attachments import MOST_FILES
from register.words.files import file_sentence

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from public_portal.drafts.draft import Draft
    from public_portal.drafts.similar import SimilarReport
    from public_portal.drafts.store import OpenDraft
    from register.rules.attachments import FileRefused

# The buttons of the page: take a file out, and add some without going on.
REMOVE, ADD = "hapus", "tambah"


@takes_files
@in_draft
def report_evidence(request: HttpRequest, opened: OpenDraft) -> HttpResponse:
    form = EvidenceForm(typed(request), typed_files(request))
    refused = refused_uploads(request)
    if _is_unreadable(refused) or not is_sent(request, form):
        return _page(request, opened, form, refused)
    if REMOVE in request.POST:
        remove_file(opened.draft, request.POST[REMOVE])
        return _stay(request, opened, form)
    return _add(request, opened, form, refused)


def _add(
    request: HttpRequest, opened: OpenDraft, form: EvidenceForm, refused: list[FileRefused]
) -> HttpResponse:
    uploads = form.cleaned_data["evidence"]
    before = {file.path for file in opened.draft.files}
    refused = refused + add_files(opened.draft, uploads, at=timezone.now())
    try:
        if uploads:
            count_upload(request, at=timezone.now())
    except QuotaUsedUp as used_up:
        return _too_many(request, opened, form, used_up, before)
    if refused:
        keep_draft(opened)
        return _page(request, opened, form, refused)
    if ADD in request.POST:
        return _stay(request, opened, form)
    return go_on(request, opened, Part.EVIDENCE, {})


def _stay(request: HttpRequest, opened: OpenDraft, form: EvidenceForm) -> HttpResponse:
    """Show the page again as it is now; scripts get the list of files alone."""
    if not wants_fragment(request):
        return kept(opened, request.get_full_path())
    keep_draft(opened)
    return _page(request, opened, form, [])


def _too_many(
    request: HttpRequest,
    opened: OpenDraft,
    form: EvidenceForm,
    used_up: QuotaUsedUp,
    before: set[str],
) -> HttpResponse:
    """Refuse what has just arrived: nothing more than before is kept."""
    for file in [each for each in opened.draft.files if each.path not in before]:
        remove_file(opened.draft, file.path)
    form.add_error(
        "evidence",
        _(
            "Terlalu banyak berkas dikirim dari jaringan ini. Lanjutkan tanpa berkas, atau "
            "lampirkan lagi nanti."
        ),
    )
    response = _page(request, opened, form, [], HTTPStatus.TOO_MANY_REQUESTS)
    response["Retry-After"] = str(used_up.retry_after)
    return response


def _similar(request: HttpRequest, draft: Draft) -> list[SimilarReport]:
    """Return reports of the same regency, once: as the page is reached with the place known."""
    if request.method == "POST" or draft.files or draft.is_done(Part.EVIDENCE):
        return []
    return similar_near(draft, at=timezone.now())


def _is_unreadable(refused: list[FileRefused]) -> bool:
    """Tell whether the whole request was refused, so that nothing in it can be used."""
    return any(not each.name for each in refused)


def _page(
    request: HttpRequest,
    opened: OpenDraft,
    form: EvidenceForm,
    refused: list[FileRefused],
    status: int | None = None,
) -> HttpResponse:
    for each in refused:
        form.add_error("evidence", file_sentence(each))
    draft = opened.draft
    context = {
        "form": form,
        "files": [(file.path, link_of(file)) for file in draft.files],
        "room": MOST_FILES - len(draft.files),
        "most": MOST_FILES,
        "similar": _similar(request, draft),
    }
    status = status or (status_of(refused) if refused else None)
    return part_page(request, Part.EVIDENCE, draft, context, status=status, fragment="lampiran")
