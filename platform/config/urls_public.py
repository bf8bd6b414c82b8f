"""Addresses of the public portal's host."""

from django.conf import settings
from django.urls import include, path

from config.urls_every_host import (
    EVERY_HOST,
    handler400,
    handler403,
    handler404,
    handler500,
)

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

urlpatterns = [*EVERY_HOST, path("", include("public_portal.urls"))]
if settings.DEMO:
    urlpatterns.append(path("demo/", include("demo.urls")))
