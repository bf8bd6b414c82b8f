"""What the pages of trainings, outreach and meetings show."""

from collections.abc import Iterable
from typing import Any
from zoneinfo import ZoneInfo

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from agency_console.forms.activity_form import TaskForm
from kernel.local_time import local_day
from look.navigation import NavLink
from onboarding.action_plan.models import Activity, ActivityKind
from onboarding.action_plan.queries.activities import activity_of, people_of, tasks_of
from register.views.visit import Visit, zone_of


def lines_of(visit: Visit, rows: Iterable[Activity]) -> list[dict[str, Any]]:
    """Return what the list shows of each."""
    return [
        {
            "url": visit.url("activity", row.pk),
            "title": row.title,
            "kind": ActivityKind(row.kind).label,
            "held_on": row.held_on,
            "came": vars(row)["came"],
            "open_tasks": vars(row)["open_tasks"],
        }
        for row in rows
    ]


def trail(visit: Visit, *labels: str) -> tuple[NavLink, ...]:
    """Return the way to the list, or to a page below it."""
    last = [NavLink(label, "") for label in labels]
    here = NavLink(_("Kegiatan dan rapat"), visit.url("activity-list") if labels else "")
    return (NavLink(_("Kesiapan"), visit.url("readiness")), here, *last)


def draw_activity(visit: Visit, activity_id: int, form: TaskForm) -> HttpResponse:
    """Answer with the page of one, or with 404."""
    row = activity_of(activity_id)
    if row is None:
        raise Http404
    today = local_day(visit.at, ZoneInfo(zone_of(visit.staff)))
    context = {
        "row": row,
        "kind": ActivityKind(row.kind).label,
        "people": people_of(row.pk),
        "tasks": [
            (
                task,
                task.done_at is None and task.due_on < today,
                visit.url("task-done", row.pk, task.pk),
            )
            for task in tasks_of(row.pk)
        ],
        "form": form,
        "may_change": visit.staff.has("ADM"),
        "file_url": visit.url("attendance-file", row.pk),
        "crumbs": trail(visit, row.title),
    }
    here = visit.url("readiness")
    return visit.page("agency_console/activity/page.html", context, here=here)
