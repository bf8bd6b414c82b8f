"""An agency's old records: the list of imports with its form, and the template."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from agency_console.administration import administers
from agency_console.imports.csv_answer import csv_answer
from agency_console.imports.run_lines import lines_of
from exchange.imports.actions.begin_import import MOST_OPEN, upload_import
from exchange.imports.forms.import_forms import UploadForm
from exchange.imports.models import ImportKind, ImportRun
from exchange.imports.queries.locked_run import NotNow
from exchange.imports.queries.run_pages import last_runs
from exchange.imports.reading.refused import FileRefused
from exchange.imports.words.fields import FIELDS
from exchange.imports.words.problems import reason_said
from register.views.visit import Visit
from tenants.signin.duties import Area


@require_http_methods(["GET", "POST"])
@administers(Area.IMPORTS)
def import_list(visit: Visit) -> HttpResponse:
    if visit.request.method != "POST":
        return _draw_list(visit, UploadForm())
    form = UploadForm(visit.request.POST, visit.request.FILES)
    if form.is_valid():
        try:
            run = _upload(visit, form)
        except FileRefused as refused:
            form.add_error("file", reason_said(refused.reason.value))
        except NotNow:
            told = _("Masih ada {many} impor yang terbuka. Selesaikan atau buang dahulu.")
            form.add_error(None, told.format(many=MOST_OPEN))
        else:
            return redirect(visit.url("import-run", run.pk))
    return _draw_list(visit, form)


def _upload(visit: Visit, form: UploadForm) -> ImportRun:
    file = form.cleaned_data["file"]
    kind = ImportKind(form.cleaned_data["kind"])
    return upload_import(
        kind=kind, file=file.file, name=file.name, size=file.size, by=visit.staff, at=visit.at
    )


def _draw_list(visit: Visit, form: UploadForm) -> HttpResponse:
    context: dict[str, Any] = {
        "form": form,
        "lines": lines_of(visit, last_runs()),
        "dictionary": [
            (kind.label, visit.url("import-template", kind.value.lower()), FIELDS[kind.value])
            for kind in ImportKind
        ],
    }
    return visit.page("agency_console/imports/page.html", context)


@require_GET
@administers(Area.IMPORTS)
def import_template(_visit: Visit, kind: str) -> HttpResponse:
    fields = FIELDS.get(kind.upper())
    if fields is None:
        raise Http404
    head, example = ([getattr(field, name) for field in fields] for name in ("header", "example"))
    return csv_answer([head, example], f"templat-{kind}.csv")
