"""The days without work of the whole country, a year at a time."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from look.moments import in_zone
from national_console.console import CONSOLE
from regions.queries.holidays import calendar_years, holidays_of
from register.views.visit import Visit, visit_of, zone_of
from tenants.signin.gate import staff_required


@require_GET
@staff_required()
def holiday_calendar(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    years = {year.year: year for year in calendar_years()}
    chosen = _chosen(visit, frozenset(years))
    rows = [(day, visit.url("holiday-edit", day.date)) for day in holidays_of(year=chosen)]
    context = {
        "rows": rows,
        "year": chosen,
        "known": years.get(chosen),
        "years": [(year, year == chosen) for year in sorted({*years, chosen})],
        "new_url": visit.url("holiday-new"),
        "import_url": visit.url("holiday-import"),
    }
    return visit.page("national_console/calendar/page.html", context, fragment="rows")


def _chosen(visit: Visit, known: frozenset[int]) -> int:
    """Return the year that is asked for, this one where that is none."""
    asked = visit.request.GET.get("tahun", "")
    this_year = in_zone(visit.at, zone_of(visit.staff)).year
    return next((year for year in known if str(year) == asked), this_year)
