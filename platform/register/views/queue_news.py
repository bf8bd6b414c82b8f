"""What an open queue asks every half minute: 204 while nothing has moved, else counts and a banner."""

from datetime import datetime
from http import HTTPStatus

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode

from register.queries.queue_news import arrived_since
from register.queries.queue_views import views_for
from register.queries.queues import count_views
from register.views.frame import view_url
from register.views.queue_filters import Asked, asked_for
from register.views.visit import Visit, zone_of

KNOWN, SINCE = "kenal", "sejak"


def news_url(visit: Visit, asked: Asked, *, since: datetime) -> str:
    """Return the address that an open queue asks; it adds the token of the counts that it shows.

    since: when its page was read.
    """
    pairs = [*asked.kept(), (SINCE, since.isoformat())]
    return f"{visit.url('queue-news')}?{urlencode(pairs)}"


def queue_news(visit: Visit) -> HttpResponse:
    """Answer 204 where nothing has moved: one statement on the index of the queue."""
    query, views = visit.request.GET, views_for(visit.actor)
    view = {each.code: each for each in views}.get(query.get("v", ""))
    since = _moment(query.get(SINCE, ""))
    if view is None or since is None:
        return HttpResponse(status=HTTPStatus.NO_CONTENT)
    counts, token = count_views(views, actor=visit.actor, at=visit.at)
    if token == query.get(KNOWN):
        return HttpResponse(status=HTTPStatus.NO_CONTENT)
    asked = asked_for(visit, view, query)
    condition = asked.chosen.rows(zone=zone_of(visit.staff), agency_id=visit.actor.agency_id)
    many = arrived_since(view, actor=visit.actor, since=since, at=visit.at, narrowed=condition)
    queue_url = visit.url("report-queue")
    context = {
        "many": many,
        "token": token,
        "show_url": asked.link(),
        "news_url": news_url(visit, asked, since=since),
        "counts": [(view_url(queue_url, code), number) for code, number in counts.items()],
    }
    return render(visit.request, "register/queue/_news.html", context)


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.utcoffset() is not None else None
