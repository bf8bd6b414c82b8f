"""The addresses at which an officer looks after their calendar, at either console."""

from collections.abc import Callable
from typing import Any

from django.urls import URLPattern, path

from register.views import calendar_feed as calendar


def calendar_addresses(shown: Callable[..., Any]) -> list[URLPattern]:
    """Return their patterns. shown: puts a screen behind the gate."""
    return [
        path("kalender-tenggat/", shown(calendar.calendar_feed, "GET"), name="calendar-feed"),
        path("kalender-tenggat/buat/", shown(calendar.calendar_make, "POST"), name="calendar-make"),
        path("kalender-tenggat/akhiri/", shown(calendar.calendar_end, "POST"), name="calendar-end"),
    ]
