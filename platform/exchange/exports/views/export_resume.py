"""Letting an export that has stopped go on."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from exchange.exports.actions.resume_export import Moves, resume_export
from exchange.exports.queries.own_exports import NoSuchExport
from register.views.visit import Visit


def export_resume(visit: Visit, export_id: int) -> HttpResponse:
    """Resume it; what moves already, or has ended, is shown as it is."""
    try:
        resume_export(export_id, by=visit.staff, at=visit.at)
    except NoSuchExport as error:
        raise Http404 from error
    except Moves:
        pass
    return redirect(visit.url("export-list"))
