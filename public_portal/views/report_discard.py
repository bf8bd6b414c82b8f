from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from public_portal.drafts.store import delete_draft, open_draft
from public_portal.drafts.waiting_files import remove_file

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_POST
def report_discard(request: HttpRequest, draft_id: str) -> HttpResponse:
    response = redirect("public_portal:start")
    opened = open_draft(request, draft_id)
    if opened is not None:
        for file in opened.draft.files:
            remove_file(opened.draft, file.path)
        delete_draft(response, opened)
    messages.success(request, _("Draf laporan Anda sudah dihapus."))
    return response
