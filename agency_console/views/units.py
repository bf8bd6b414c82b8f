"""The agency's units with the officers who answer for them, and what waits with each."""

from http import HTTPStatus
from typing import Any
from zoneinfo import ZoneInfo

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from agency_console.console import CONSOLE, WHOLE_AGENCY
from agency_console.own_agency import own_agency
from casework.queries.unit_pages import UnitPage, unit_page, units_page
from kernel.local_time import local_day
from look.description import DescriptionRow
from look.navigation import NavLink
from register.views.visit import Visit, visit_of, zone_of
from tenants.actions.keep_unit import NoSuchUnit
from tenants.queries.duties import leaders_away
from tenants.queries.unit_choices import liaison_choices
from tenants.signin.duties import Area
from tenants.signin.gate import staff_required
from tenants.teams.forms.unit_form import OfficerForm
from tenants.teams.models.unit import UnitKind


@require_GET
@staff_required()
def unit_list(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    found = units_page(own_agency(visit), at=visit.at)
    keeps = visit.staff.keeps(Area.UNITS)
    today = local_day(visit.at, ZoneInfo(zone_of(visit.staff)))
    context = {
        "units": [(unit, load, visit.url("unit-detail", unit.id)) for unit, load in found.units],
        "officers": found.officers,
        "shows_load": visit.staff.has(*WHOLE_AGENCY),
        "new_url": visit.url("unit-new") if keeps else "",
        "absence_url": visit.url("absence-new") if keeps else "",
        "rules_url": visit.url("unit-rule-list") if keeps else "",
        "leaders": [
            (one, visit.url("absence-end", one.id) if keeps else "")
            for one in leaders_away(since=today)
        ],
    }
    return visit.page("agency_console/units/page.html", context)


@require_GET
@staff_required()
def unit_detail(request: HttpRequest, unit_id: int) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    return draw_unit(visit, read_unit(visit, unit_id))


def read_unit(visit: Visit, unit_id: int) -> UnitPage:
    """Return one unit of the visit's agency, or answer 404."""
    try:
        return unit_page(own_agency(visit), unit_id, at=visit.at)
    except NoSuchUnit as error:
        raise Http404 from error


def draw_unit(
    visit: Visit, found: UnitPage, *, form: OfficerForm | None = None, refused: str = ""
) -> HttpResponse:
    """Render the page of one unit. form: that was refused. refused: why it was not closed; 409."""
    unit, here, keeps = found.unit, visit.url("unit-list"), visit.staff.keeps(Area.UNITS)
    context: dict[str, Any] = {
        "unit": unit,
        "facts": _facts(found),
        "officers": [
            (one, visit.url("officer-end", unit.pk, one.user_id), _absence_url(visit, one.user_id))
            for one in found.officers
        ],
        "absences": [
            (one, visit.url("absence-end", one.id) if keeps else "") for one in found.absences
        ],
        "load": found.load if visit.staff.has(*WHOLE_AGENCY) else None,
        "queue_url": _queue_of(visit, unit.pk),
        "refused": refused,
        "crumbs": (NavLink(_("Unit kerja"), here), NavLink(unit.name, "")),
        **(_tools(visit, unit.pk, form) if keeps else {}),
    }
    status = HTTPStatus.CONFLICT if refused else None
    return visit.page("agency_console/unit/page.html", context, here=here, status=status)


def _facts(found: UnitPage) -> list[DescriptionRow]:
    unit = found.unit
    return [
        DescriptionRow(_("Jenis"), str(UnitKind(unit.kind).label)),
        DescriptionRow(_("Kode"), unit.code),
        DescriptionRow(_("Unit induk"), unit.parent.name if unit.parent else ""),
    ]


def _tools(visit: Visit, unit_id: int, form: OfficerForm | None) -> dict[str, Any]:
    """Return what only those who keep the units are shown."""
    return {
        "form": form or OfficerForm(people=liaison_choices()),
        "appoint_url": visit.url("officer-appoint", unit_id),
        "edit_url": visit.url("unit-edit", unit_id),
        "close_url": visit.url("unit-close", unit_id),
        "open_url": visit.url("unit-open", unit_id),
    }


def _absence_url(visit: Visit, user_id: int) -> str:
    return f"{visit.url('absence-new')}?{urlencode({'petugas': user_id})}"


def _queue_of(visit: Visit, unit_id: int) -> str:
    return f"{visit.url('report-queue')}?{urlencode({'v': 'semua', 'unit': str(unit_id)})}"
