"""Published reports about whose text somebody complains, the longest waiting first."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from national_console.console import CONSOLE
from register.queries.open_flags import open_flags
from register.views.paged import page_links, read_or_restart
from register.views.visit import visit_of
from register.words.moderation import FLAG_LABELS
from tenants.signin.gate import staff_required


@require_GET
@staff_required()
def moderation(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    page, notice = read_or_restart(open_flags, request.GET.get("s", ""))
    rows = [
        (row, visit.url("moderation-case", row.number), [FLAG_LABELS[why] for why in row.reasons])
        for row in page.rows
    ]
    context = {"rows": rows, "notice": notice, **page_links(request.path, page)}
    return visit.page("national_console/moderation/page.html", context, fragment="rows")
