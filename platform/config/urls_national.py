"""Addresses of the national desk's host."""

from django.urls import include, path

from config.urls_every_host import (
    EVERY_HOST,
    handler400,
    handler403,
    handler404,
    handler500,
)

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

urlpatterns = [
    *EVERY_HOST,
    path("api/calendar/", include("api.calendar.urls")),
    path("api/", include("api.urls")),
    path("", include("national_console.urls")),
]
