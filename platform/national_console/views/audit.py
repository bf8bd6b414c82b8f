"""The desk's own trail: identities it has read, and who was let in or left."""

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from accounts.queries.accounts import names_of
from national_console.console import CONSOLE
from national_console.words.changes import CHANGE_LABELS
from register.queries.desk_identity_reads import desk_identity_reads
from register.views.paged import page_links, read_or_restart
from register.views.visit import visit_of
from tenants.scope import SIGN_IN, scope
from tenants.signin.gate import staff_required
from tenants.signin.queries.desk_changes import desk_changes


@require_GET
@staff_required()
def audit_reads(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    page, notice = read_or_restart(desk_identity_reads, request.GET.get("s", ""))
    names = _names(read.user_id for read in page.rows)
    context = {
        "rows": [
            (read, names.get(read.user_id, ""), visit.url("report-detail", read.number))
            for read in page.rows
        ],
        "notice": notice,
        "changes_url": visit.url("audit-people"),
        "rules_url": visit.url("rules"),
        **page_links(request.path, page),
    }
    return visit.page("national_console/audit_reads/page.html", context, fragment="rows")


@require_GET
@staff_required()
def audit_people(request: HttpRequest) -> HttpResponse:
    visit, changes = visit_of(request, CONSOLE), desk_changes()
    names = _names(change.by for change in changes if change.by is not None)
    context = {
        "rows": [
            (change, CHANGE_LABELS[change.change], names.get(change.by or 0, ""))
            for change in changes
        ],
        "reads_url": visit.url("audit"),
        "rules_url": visit.url("rules"),
    }
    here = visit.url("audit")
    return visit.page("national_console/audit_people/page.html", context, here=here)


def _names(user_ids: Iterable[int]) -> dict[int, str]:
    with scope(SIGN_IN, savepoint=False):
        return names_of(user_ids)
