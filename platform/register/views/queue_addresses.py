"""The addresses of the queue and of what belongs to it, in both consoles."""

from collections.abc import Callable

from django.http.response import HttpResponseBase
from django.urls import URLPattern, path

from register.views import (
    bulk,
    jump,
    presence,
    queue,
    queue_news,
    saved_views,
    send_bulk,
    shortcuts,
)
from register.views.visit import Visit

Screen = Callable[..., HttpResponseBase]


def queue_addresses(shown: Callable[..., Screen]) -> list[URLPattern]:
    """Return the patterns. shown: puts a screen behind the gate, for the methods that it answers."""
    return [
        path("", shown(queue.first_view, "GET"), name="home"),
        path("antrean/", shown(queue.queue_page, "GET"), name="report-queue"),
        path("antrean/kabar/", shown(queue_news.queue_news, "GET"), name="queue-news"),
        path("antrean/sekaligus/", shown(many_at_once, "GET", "POST"), name="report-bulk"),
        path(
            "antrean/sekaligus/<uuid:key>/",
            shown(send_bulk.bulk_result, "GET"),
            name="report-bulk-result",
        ),
        path("antrean/tampilan/", shown(saved_view_list, "GET", "POST"), name="saved-views"),
        path(
            "antrean/tampilan/<int:view_id>/",
            shown(saved_views.change, "POST"),
            name="saved-view-change",
        ),
        path("lompat/", shown(jump.jump, "GET"), name="report-jump"),
        path("pintasan/", shown(keys, "GET", "POST"), name="shortcuts"),
        path(
            "laporan/<report_number:number>/hadir/",
            shown(presence.presence, "POST"),
            name="report-presence",
        ),
    ]


def saved_view_list(visit: Visit) -> HttpResponseBase:
    """Answer with the saved views, or save one more."""
    send = visit.request.method == "POST"
    return (saved_views.save if send else saved_views.view_list)(visit)


def many_at_once(visit: Visit) -> HttpResponseBase:
    """Answer with the form of a step for many reports, or take it on each."""
    send = visit.request.method == "POST"
    return (send_bulk.send_bulk if send else bulk.bulk_page)(visit)


def keys(visit: Visit) -> HttpResponseBase:
    """Answer with the list of keys, or turn them on or off."""
    send = visit.request.method == "POST"
    return (shortcuts.switch_shortcuts if send else shortcuts.shortcuts_page)(visit)
