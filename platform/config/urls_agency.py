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
from public_portal.views.agency_improvements import front_improvements
from public_portal.views.agency_materials import front_materials

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

urlpatterns = [
    *EVERY_HOST,
    path("", agency_front, name="agency-front"),
    path("perbaikan/", front_improvements, name="front-improvements"),
    path("materi/", front_materials, name="front-materials"),
    path("konsol/", include("agency_console.urls")),
    path("api/calendar/", include("api.calendar.urls")),
    path("api/", include("api.urls")),
]
