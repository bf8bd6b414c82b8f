from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from figures.views.choice import choice_of
from figures.views.public_board import public_board
from figures.words.csv_table import csv_of
from public_portal.page import portal_page
from public_portal.statistics.tables import TABLES

if TYPE_CHECKING:
    from django.http import HttpRequest


@require_safe
def statistics(request: HttpRequest) -> HttpResponse:
    choice = choice_of(request, at=timezone.now())
    board = public_board(request, choice, to=_agency, to_province=_province)
    kept = urlencode({"periode": choice.period.code})
    downloads = {
        name: f"{reverse('public_portal:statistics-file', args=[name])}?{kept}" for name in TABLES
    }
    return portal_page(request, "statistics", {**board, "downloads": downloads})


@require_safe
def statistics_file(request: HttpRequest, table: str) -> HttpResponse:
    if table not in TABLES:
        raise Http404
    corner, read = TABLES[table]
    period = choice_of(request, at=timezone.now()).period
    text = csv_of(corner, read(period))
    response = HttpResponse(text, content_type="text/csv; charset=utf-8")
    name = f"statistik-{table}-{period.since:%Y-%m}-{period.until:%Y-%m}.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _agency(slug: str) -> str:
    return reverse("public_portal:agency-page", args=[slug])


def _province(code: str) -> str:
    return f"{reverse('public_portal:agency-list')}?{urlencode({'provinsi': code})}"
