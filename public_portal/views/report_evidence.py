from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone

from public_portal.arrived_files import status_of
from public_portal.drafts.entry import go_on, in_draft, kept
from public_portal.drafts.parts import Part
from public_portal.drafts.store import keep_draft
from public_portal.drafts.waiting_files import add_files, link_of, remove_file
from public_portal.forms.evidence import EvidenceForm
from public_portal.stale_token import is_sent
from public_portal.typed import typed, typed_files
from public_portal.uploads import refused_uploads, takes_files
from public_portal.views.part_page import part_page
from register.rules.attachments import MOST_FILES
from register.words.files import file_sentence

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from public_portal.drafts.store import OpenDraft
    from register.rules.attachments import FileRefused


@takes_files
@in_draft
def report_evidence(request: HttpRequest, opened: OpenDraft) -> HttpResponse:
    form = EvidenceForm(typed(request), typed_files(request))
    refused = refused_uploads(request)
    if _is_unreadable(refused) or not is_sent(request, form):
        return _page(request, opened, form, refused)
    if "hapus" in request.POST:
        remove_file(opened.draft, request.POST["hapus"])
        return kept(opened, request.get_full_path())
    refused = refused + add_files(opened.draft, form.cleaned_data["evidence"], at=timezone.now())
    if refused:
        keep_draft(opened)
        return _page(request, opened, form, refused)
    if "tambah" in request.POST:
        return kept(opened, request.get_full_path())
    return go_on(request, opened, Part.EVIDENCE, {})


def _is_unreadable(refused: list[FileRefused]) -> bool:
    """Tell whether the whole request was refused, so that nothing in it can be used."""
    return any(not each.name for each in refused)


def _page(
    request: HttpRequest, opened: OpenDraft, form: EvidenceForm, refused: list[FileRefused]
) -> HttpResponse:
    for each in refused:
        form.add_error("evidence", file_sentence(each))
    draft = opened.draft
    context = {
        "form": form,
        "files": [(file.path, link_of(file)) for file in draft.files],
        "room": MOST_FILES - len(draft.files),
    }
    status = status_of(refused) if refused else None
    return part_page(request, Part.EVIDENCE, draft, context, status=status)
