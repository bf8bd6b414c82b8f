"""Addresses that every host has."""

from __future__ import annotations

from django.urls import path

from look.errors import offline
from look.language import switch_language

urlpatterns = [
    path("bahasa/", switch_language, name="set_language"),
    path("luring/", offline, name="offline"),
]
