"""The addresses that both consoles have of exports."""

from __future__ import annotations

from django.urls import URLPattern, path

from exchange.exports.views.export_file import export_file
from exchange.exports.views.export_list import export_list
from exchange.exports.views.export_new import export_new
from exchange.exports.views.export_resume import export_resume
from register.views.addresses import gated
from register.views.visit import Console


def export_addresses(console: Console) -> list[URLPattern]:
    """Return the patterns of a console."""
    return [
        path("ekspor/", gated(export_list, console, "GET"), name="export-list"),
        path("ekspor/baru/", gated(export_new, console, "GET", "POST"), name="export-new"),
        path(
            "ekspor/<int:export_id>/berkas/",
            gated(export_file, console, "GET"),
            name="export-file",
        ),
        path(
            "ekspor/<int:export_id>/lanjut/",
            gated(export_resume, console, "POST"),
            name="export-resume",
        ),
    ]
