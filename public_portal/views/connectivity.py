from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from exchange.harmless_cell import harmless
from figures.rules.summary import LEAST_PUBLISHED
from onboarding.connectivity.queries.lines import all_lines
from onboarding.connectivity.rules.snapshot_cells import NO_DAYS
from onboarding.connectivity.views.asked import view_of
from onboarding.connectivity.views.table import Site, table_page
from onboarding.connectivity.words.csv_columns import columns
from public_portal.page import portal_page
from regions.data_files import province_names

if TYPE_CHECKING:
    from django.http import HttpRequest


@require_safe
def connectivity(request: HttpRequest) -> HttpResponse:
    site = Site(to=_agency, least=LEAST_PUBLISHED)
    table = table_page(request, at=timezone.now(), site=site)
    context = {**table, "columns": columns(province_names()), "hides_few": True}
    return portal_page(request, "connectivity", context)


@require_safe
def connectivity_file(request: HttpRequest) -> HttpResponse:
    view, named = view_of(request), columns(province_names())
    if view.period is None:
        raise Http404
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="keterhubungan-{view.period}.csv"'
    writer = csv.writer(response)
    writer.writerow(column.name for column in named)
    for line in all_lines(view.period, view.asked):
        cells = (column.cell(line) for column in named)
        writer.writerow(_written(cell) for cell in cells)
    return response


def _written(cell: str | int | None) -> str | int | float:
    # A dash alone is a cell as it was printed, and no formula.
    return "" if cell is None else cell if cell == NO_DAYS else harmless(cell)


def _agency(slug: str) -> str:
    return reverse("public_portal:agency-page", args=[slug])
