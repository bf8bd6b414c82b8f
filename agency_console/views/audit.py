"""Who did what in the agency's administration, and who read an identity."""

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from agency_console.administration import administers
from agency_console.forms.audit_form import AuditForm
from casework.queries.audit_log import people_in_log, read_audit
from register.views.paged import page_links, read_or_restart
from register.views.visit import Visit, zone_of
from tenants.signin.duties import Area


@require_GET
@administers(Area.AUDIT)
def audit_log(visit: Visit) -> HttpResponse:
    asked = visit.request.GET
    form = AuditForm(asked, people=people_in_log())
    context: dict[str, Any] = {"form": form, "all_url": visit.request.path}
    if form.is_valid():
        read = partial(read_audit, form.chosen(), actor=visit.actor, zone=zone_of(visit.staff))
        page, notice = read_or_restart(read, asked.get("s", ""))
        kept = {name: asked.get(name, "") for name in form.fields}
        context |= {
            "rows": page.rows,
            "notice": notice,
            "is_narrowed": any(kept.values()),
            **page_links(visit.request.path, page, **kept),
        }
    return visit.page("agency_console/audit/page.html", context, fragment="rows")
