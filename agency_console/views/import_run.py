"""One import, wherever it stands: its columns, its steps, and what is to be looked at."""

from collections.abc import Iterator

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from agency_console.administration import administers
from agency_console.imports.csv_answer import csv_answer
from agency_console.imports.run_page import draw_run
from exchange.harmless_cell import Cell, harmless
from exchange.imports.actions.begin_import import let_run, match_columns
from exchange.imports.actions.resume_import import discard_import, resume_import
from exchange.imports.forms.import_forms import chosen_columns, mapping_form
from exchange.imports.models import ImportRun, RunState
from exchange.imports.queries.locked_run import NotNow
from exchange.imports.queries.run_pages import NoSuchImport, all_problem_rows, run_of
from exchange.imports.words.fields import FIELDS
from exchange.imports.words.problems import problem_said
from register.views.visit import Visit
from tenants.signin.duties import Area


@require_http_methods(["GET", "POST"])
@administers(Area.IMPORTS)
def import_run(visit: Visit, run_id: int) -> HttpResponse:
    run = _run_or_404(run_id)
    if visit.request.method != "POST":
        return draw_run(visit, run)
    form = mapping_form(run, visit.request.POST)
    if not form.is_valid():
        return draw_run(visit, run, form=form)
    try:
        match_columns(run_id=run_id, mapping=chosen_columns(form), by=visit.staff, at=visit.at)
    except NotNow:
        return draw_run(visit, run, status=409)
    return redirect(visit.url("import-run", run_id))


@require_POST
@administers(Area.IMPORTS)
def import_start(visit: Visit, run_id: int) -> HttpResponse:
    run = _run_or_404(run_id)
    try:
        let_run(run_id=run_id, by=visit.staff, at=visit.at)
    except NotNow:
        return draw_run(visit, run, status=409)
    return redirect(visit.url("import-run", run_id))


@require_POST
@administers(Area.IMPORTS)
def import_resume(visit: Visit, run_id: int) -> HttpResponse:
    run = _run_or_404(run_id)
    try:
        resume_import(run_id=run_id, by=visit.staff, at=visit.at)
    except NotNow:
        return draw_run(visit, run, status=409)
    return redirect(visit.url("import-run", run_id))


@require_POST
@administers(Area.IMPORTS)
def import_discard(visit: Visit, run_id: int) -> HttpResponse:
    run = _run_or_404(run_id)
    try:
        discard_import(run_id=run_id, by=visit.staff, at=visit.at)
    except NotNow:
        return draw_run(visit, run, status=409)
    messages.success(visit.request, _discarded(run))
    return redirect(visit.url("import-list"))


def _discarded(run: ImportRun) -> str:
    if run.taken:
        return _("Impor dihentikan. Yang sudah diambil tetap tersimpan.")
    return _("Impor dibuang. Tidak ada yang diambil dari berkas itu.")


@require_GET
@administers(Area.IMPORTS)
def import_problems(_visit: Visit, run_id: int) -> HttpResponse:
    run = _run_or_404(run_id)
    if run.state in (RunState.MAPPING, RunState.DISCARDED):
        raise Http404
    return csv_answer(_problems(run), f"perlu-diperiksa-{run.pk}.csv")


def _problems(run: ImportRun) -> Iterator[list[Cell]]:
    fields = [field for field in FIELDS[run.kind] if field.name in run.mapping]
    yield [_("baris"), _("masalah"), *(field.header for field in fields)]
    for row in all_problem_rows(run):
        cells = (row.values.get(field.name, "") for field in fields)
        yield [row.line, problem_said(run, row), *map(harmless, cells)]


def _run_or_404(run_id: int) -> ImportRun:
    try:
        return run_of(run_id)
    except NoSuchImport as error:
        raise Http404 from error
