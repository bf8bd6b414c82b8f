"""Addresses of an agency's host: its public page, its console, and the interface for systems."""

from django.urls import include, path

from config.urls_every_host import (
    EVERY_HOST,
    handler400,
    handler403,
    handler404,
    handler500,
)
from public_portal.views.agency_front import agency_front

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

urlpatterns = [
    *EVERY_HOST,
    path("", agency_front, name="agency-front"),
    path("konsol/", include("agency_console.urls")),
    path("api/", include("api.urls")),
]
