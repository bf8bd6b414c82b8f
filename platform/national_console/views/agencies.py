"""All agencies, with what each holds and when somebody there last signed in."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from figures.views.years import years_of
from figures.words.year_line import YearLine
from look.forms.typed_text import tidy
from national_console.console import CONSOLE
from onboarding.connectivity.queries.silences import proposed_dormant
from register.queries.agency_overview import AgencyRow, read_agencies
from register.views.paged import page_links, read_or_restart
from register.views.visit import Visit, visit_of
from tenants.models.agency import AgencyKind
from tenants.signin.gate import staff_required
from tenants.signin.queries.accounts_of_agencies import agencies_with_accounts
from tenants.signin.queries.last_sign_ins import last_sign_ins


class AgencyLine(NamedTuple):
    agency: AgencyRow
    seen_at: datetime | None
    has_account: bool
    year: YearLine
    url: str
    is_proposed: bool


@require_GET
@staff_required()
def agency_list(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    text, kind = tidy(request.GET.get("q", "")).strip(), request.GET.get("jenis", "")
    province = request.GET.get("wilayah", "")
    read = partial(read_agencies, text, kind, province)
    page, notice = read_or_restart(read, request.GET.get("s", ""))
    context = {
        "rows": _lines(visit, page.rows),
        "kinds": [(code, label, code == kind) for code, label in AgencyKind.choices],
        "text": text,
        "province": tidy(province),
        "is_filtered": bool(text or kind or province),
        "notice": notice,
        **page_links(request.path, page, q=text, jenis=kind, wilayah=province),
    }
    return visit.page("national_console/agencies/page.html", context, fragment="rows")


def _lines(visit: Visit, rows: Sequence[AgencyRow]) -> list[AgencyLine]:
    ids, at = [agency.id for agency in rows], visit.at
    seen, accounts, years = last_sign_ins(ids), agencies_with_accounts(ids), years_of(ids, at=at)
    proposed = proposed_dormant(seen, among=ids)
    return [
        AgencyLine(
            agency,
            seen.get(agency.id),
            agency.id in accounts,
            years[agency.id],
            visit.url("agency-queue", agency.slug),
            agency.id in proposed,
        )
        for agency in rows
    ]
