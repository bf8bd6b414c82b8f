"""Addresses of an agency's host: its console."""

from django.urls import include, path

from config.urls_every_host import (
    EVERY_HOST,
    handler400,
    handler403,
    handler404,
    handler500,
)

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

urlpatterns = [*EVERY_HOST, path("konsol/", include("agency_console.urls"))]
