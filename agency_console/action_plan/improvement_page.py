"""What the pages of improvements show."""

from collections.abc import Iterable
from typing import Any

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from look.navigation import NavLink
from onboarding.action_plan.models import Improvement
from onboarding.action_plan.queries.improvements import improvement_of, report_ids_of
from register.queries.linked_reports import linked_reports
from register.views.visit import Visit


def lines_of(visit: Visit, rows: Iterable[Improvement]) -> list[dict[str, Any]]:
    """Return what the list shows of each."""
    return [
        {
            "url": visit.url("improvement", row.pk),
            "title": row.title,
            "since": row.since,
            "reports": len(report_ids_of(row)),
            "is_public": row.is_public,
        }
        for row in rows
    ]


def trail(visit: Visit, *labels: str) -> tuple[NavLink, ...]:
    """Return the way to the list, or to a page below it."""
    last = [NavLink(label, "") for label in labels]
    here = NavLink(_("Perbaikan dari pengaduan"), visit.url("improvement-list") if labels else "")
    return (NavLink(_("Kesiapan"), visit.url("readiness")), here, *last)


def draw_improvement(visit: Visit, improvement_id: int) -> HttpResponse:
    """Answer with the page of one, or with 404; of its reports only those the officer sees are named."""
    row = improvement_of(improvement_id)
    if row is None:
        raise Http404
    ids = report_ids_of(row)
    seen = linked_reports(visit.actor, ids)
    context = {
        "row": row,
        "reports": [(each, visit.url("report-detail", each.number)) for each in seen],
        "others": len(ids) - len(seen),
        "may_change": visit.staff.has("ADM"),
        "show_url": visit.url("improvement-show", row.pk),
        "crumbs": trail(visit, row.title),
    }
    here = visit.url("readiness")
    return visit.page("agency_console/improvement/page.html", context, here=here)
