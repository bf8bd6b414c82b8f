"""Looking at a report's files one after the other."""

from django.http import Http404, HttpResponse

from look.navigation import NavLink
from register.queries.case_files import all_files
from register.views.report import file_url, head_of, way_back
from register.views.visit import Visit


def file_viewer(visit: Visit, number: str, file_id: int) -> HttpResponse:
    """Answer with one file large, and the links to the one before and after it."""
    case = visit.case(number)
    files = all_files(case, url_of=file_url(visit, case))
    place = next((at for at, (pk, _file) in enumerate(files) if pk == file_id), None)
    if place is None:
        raise Http404
    here, crumbs = way_back(visit, case)
    shown = files[place][1]
    context = {
        **head_of(case),
        "crumbs": (*crumbs, NavLink(shown.name, "")),
        "file": shown,
        "place": place + 1,
        "count": len(files),
        "previous": files[place - 1][1] if place else None,
        "next": files[place + 1][1] if place + 1 < len(files) else None,
        "report_url": visit.url("report-detail", case.report.number),
    }
    return visit.page("register/file/page.html", context, here=here)
