"""The decrees of the agency: the list, one of them, its papers."""

from functools import partial

from django.contrib import messages
from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.cache import add_never_cache_headers
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from agency_console.administration import administers
from agency_console.console import CONSOLE
from agency_console.decrees.decree_page import READERS, decree_or_404, draw_decree, today_of
from agency_console.own_agency import own_agency
from register.views.file import SANDBOX
from register.views.paged import page_links, read_or_restart
from register.views.visit import Visit, visit_of
from tenants.actions.agree_to_decree import agree_to_decree
from tenants.actions.draft_decree import discard_draft
from tenants.actions.open_draft import NoSuchDecree, NotADraft
from tenants.queries.decree_gaps import missing_in
from tenants.queries.decree_pages import decree_page, people_named
from tenants.signin.duties import Area
from tenants.signin.gate import staff_required
from tenants.signin.refusals import Refusal, refuse
from tenants.signin.staff import NotYourArea
from tenants.teams.papers.decree_data import decree_data
from tenants.teams.papers.decree_files import MEDIA_TYPES, decree_file
from tenants.teams.words.decrees import MARKS, STANDINGS


@require_GET
@staff_required(*READERS)
def decree_list(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    read = partial(decree_page, day=today_of(visit))
    page, notice = read_or_restart(read, request.GET.get("s", ""))
    context = {
        "rows": [
            (
                line.decree,
                STANDINGS[line.standing],
                MARKS[line.standing],
                visit.url("decree-detail", line.pk),
            )
            for line in page.rows
        ],
        "notice": notice,
        "new_url": visit.url("decree-new") if visit.staff.keeps(Area.DECREES) else "",
        **page_links(request.path, page),
    }
    return visit.page("agency_console/decrees/page.html", context, fragment="rows")


@require_GET
@staff_required(*READERS)
def decree_detail(request: HttpRequest, decree_id: int) -> HttpResponse:
    return draw_decree(visit_of(request, CONSOLE), decree_or_404(decree_id))


@require_GET
@staff_required(*READERS)
def decree_paper(request: HttpRequest, decree_id: int, file_format: str) -> HttpResponse:
    visit, decree = visit_of(request, CONSOLE), decree_or_404(decree_id)
    if file_format not in MEDIA_TYPES:
        raise Http404
    data = decree_data(
        decree, people_named(decree), agency=own_agency(visit), is_complete=not missing_in(decree)
    )
    content = decree_file(file_format, data, at=visit.at)
    name = f"sk-{slugify(str(decree))[:60] or 'konsep'}.{file_format}"
    return _handed_out(content, name, MEDIA_TYPES[file_format])


@require_GET
@staff_required(*READERS)
def decree_file_signed(request: HttpRequest, decree_id: int) -> HttpResponse:
    decree = decree_or_404(decree_id)
    if not decree.file_path:
        raise Http404
    try:
        with default_storage.open(decree.file_path) as opened:
            content = opened.read()
    except FileNotFoundError as error:
        raise Http404 from error
    return _handed_out(content, decree.file_name, MEDIA_TYPES["pdf"])


@require_POST
@administers(Area.DECREES)
def decree_discard(visit: Visit, decree_id: int) -> HttpResponse:
    try:
        discard_draft(decree_id=decree_id, by=visit.staff, at=visit.at)
    except NoSuchDecree as error:
        raise Http404 from error
    except NotADraft:
        told = _("SK yang sudah ditandatangani tidak dapat dibuang.")
        return draw_decree(visit, decree_or_404(decree_id), refused=told)
    messages.success(visit.request, _("Konsep SK dibuang."))
    return redirect(visit.url("decree-list"))


@require_POST
@staff_required()
def decree_agree(request: HttpRequest, decree_id: int) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    try:
        agree_to_decree(decree_id=decree_id, agency=own_agency(visit), by=visit.staff, at=visit.at)
    except NotYourArea:
        return refuse(request, Refusal.OTHER_ROLE)
    except NoSuchDecree as error:
        raise Http404 from error
    messages.success(request, _("Susunan Inspektorat dan Tim Pemeriksa menurut SK ini disetujui."))
    return redirect(visit.url("decree-detail", decree_id))


def _handed_out(content: bytes, name: str, media_type: str) -> HttpResponse:
    """Return a file to be saved: what is in it never runs on our host."""
    response = HttpResponse(content, content_type=media_type)
    disposition = content_disposition_header(as_attachment=True, filename=name)
    response.headers["Content-Disposition"] = disposition
    response.headers["Content-Security-Policy"] = SANDBOX
    add_never_cache_headers(response)
    return response
