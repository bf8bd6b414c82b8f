"""The examination files that wait for somebody's hands, and those they have had."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from agency_console.console import CONSOLE
from casework.queries.examination_files import read_files
from casework.queries.hands import hands_of, with_hands
from casework.words.examination import HAND_LABELS
from look.moments import in_zone
from look.navigation import NavLink
from register.views.paged import page_links, read_or_restart
from register.views.visit import visit_of, zone_of
from tenants.signin.gate import staff_required

MINE, ALL = "menunggu", "semua"


@require_GET
@staff_required()
def examination_list(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    view = ALL if request.GET.get("v") == ALL else MINE
    hands = hands_of(visit.actor, today=in_zone(visit.at, zone_of(visit.staff)).date())
    read = partial(read_files, visit.actor, hands, only_mine=view == MINE)
    with with_hands(hands):
        page, notice = read_or_restart(lambda token: read(token=token), request.GET.get("s", ""))
    context = {
        "hands": [HAND_LABELS[hand] for hand in sorted(hands)],
        "views": _views(request.path, view),
        "is_mine": view == MINE,
        "rows": [(row, visit.url("examination", row.number)) for row in page.rows],
        "notice": notice,
        **page_links(request.path, page, v=view),
    }
    answer = visit.page("agency_console/examinations/page.html", context, fragment="rows")
    add_never_cache_headers(answer)
    return answer


def _views(path: str, current: str) -> list[NavLink]:
    labels = ((MINE, _("Menunggu saya")), (ALL, _("Semua berkas")))
    return [
        NavLink(label, f"{path}?v={view}", is_current=view == current) for view, label in labels
    ]
