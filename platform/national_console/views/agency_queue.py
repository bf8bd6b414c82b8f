"""An agency's queue by its own views, for a look from the national desk."""

from typing import Any

from kernel.paging import Page
from look.navigation import NavLink
from register.queries.agency_eyes import eyes_of
from register.queries.queue_rows import QueueRow, read_queue, shows_agency
from register.queries.queue_views import views_for
from register.queries.queues import badges
from register.views.frame import view_url
from register.views.paged import page_links, read_or_restart
from register.views.visit import Visit
from register.words.queue_views import WORDS
from tenants.models import Agency


def queue_of(visit: Visit, agency: Agency) -> dict[str, Any]:
    """Return what the page shows: the view that `v` names, and the counts of all; three statements."""
    eyes, url = eyes_of(agency, user_id=visit.staff.user_id), visit.request.path
    views = {view.code: view for view in views_for(eyes)}
    view = views.get(visit.request.GET.get("v", "")) or next(iter(views.values()))

    def read(token: str) -> Page[QueueRow]:
        region = agency.region_code or ""
        return read_queue(
            view, actor=eyes, at=visit.at, region=region, token=token, names_units=False
        )

    page, notice = read_or_restart(read, visit.request.GET.get("s", ""))
    counts, url_of = (
        badges(tuple(views.values()), actor=eyes, at=visit.at),
        visit.urls("report-detail"),
    )
    return {
        "view": view,
        "words": WORDS[view.code],
        "views": [
            NavLink(str(one.label), view_url(url, one.code), counts.get(one.code), one is view)
            for one in views.values()
        ],
        "rows": [(row, url_of(row.number)) for row in page.rows],
        "shows_agency": shows_agency(view, eyes),
        "notice": notice,
        **page_links(url, page, v=view.code),
    }
