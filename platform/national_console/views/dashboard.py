"""The nation's figures."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET

from figures.views.choice import choice_of
from figures.views.nation_board import nation_board
from national_console.console import CONSOLE
from register.views.visit import visit_of
from tenants.signin.gate import staff_required


@require_GET
@staff_required()
def dashboard(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    choice = choice_of(request, at=visit.at)
    board = nation_board(request, choice, to=_agency, to_province=_province)
    return visit.page("national_console/dashboard/page.html", board)


def _agency(slug: str) -> str:
    return f"{reverse('national_console:agency-list')}?{urlencode({'q': slug})}"


def _province(code: str) -> str:
    return f"{reverse('national_console:agency-list')}?{urlencode({'wilayah': code})}"
