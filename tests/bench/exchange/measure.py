"""Exports and imports turn by turn, as the worker does them: how long, and how much memory."""

import io
import time

from django.core.files.storage import default_storage
from django.db.models import Q

from exchange.exports.actions.ask_export import ExportWish, ask_export
from exchange.exports.models import ExportFormat, ListExport
from exchange.imports.actions.begin_import import let_run, match_columns, upload_import
from exchange.imports.models import ImportKind, ImportRun
from exchange.imports.words.fields import guess
from register.tasks import drain
from register.tasks.claim import claim
from tenants.models import Agency
from tests.bench.exchange.grown import grown
from tests.bench.exchange.old_records import as_csv, as_workbook, reports, units
from tests.bench.exchange.spent import spent
from tests.factories.consoles import Officer, now

# So many units as a large region may have, its schools and villages among them.
UNITS = 5_000


def measure(name, world, size):
    """Return the figure of one name, in a world that holds as many reports as the web's."""
    with world(size.agencies, size.reports).open():
        _exchange, what, form = name.split("_")
        if what == "export":
            return {"name": name, **_export(ExportFormat(form))}
        return {"name": name, **_import(form, size.imported)}


def _export(form):
    desk = Officer(None, "NAT")
    wish = ExportWish(query="v=semua", label="Semua", format=form, language="id")
    with desk.scope:
        row = ask_export(wish, by=desk.at_work, at=now())
    with grown() as megabytes, spent() as cpu:
        turns = _work("list_export")
    with desk.scope:
        row = ListExport.objects.get(pk=row.pk)
    assert row.state == "READY", row.failure
    default_storage.delete(row.path)
    return _told(turns, row.total_rows, megabytes(), cpu())


def _import(form, many):
    officer = Officer(Agency.objects.using("owner").order_by("pk").first(), "KOM")
    kind = ImportKind.UNITS if form == "units" else ImportKind.REPORTS
    rows = units(min(many, UNITS)) if form == "units" else reports(many, of=form)
    content = as_workbook(rows) if form == "xlsx" else as_csv(rows)
    with officer.scope:
        run = upload_import(
            kind=kind, file=io.BytesIO(content), name=f"lama.{form}", size=len(content),
            by=officer.at_work, at=now(),
        )  # fmt: skip
        match_columns(run_id=run.pk, mapping=guess(kind, run.headers), by=officer.at_work, at=now())
    del content
    with grown() as megabytes, spent() as cpu:
        turns = _work("import_check")
        with officer.scope:
            let_run(run_id=run.pk, by=officer.at_work, at=now())
        turns += _work("import_run")
    with officer.scope:
        run = ImportRun.objects.get(pk=run.pk)
    assert (run.state, run.taken) == ("DONE", run.total), run.failure
    return _told(turns, run.total, megabytes(), cpu())


def _work(kind):
    """Do all jobs of a kind, one after the other; return how long each took."""
    turns = []
    while jobs := claim(Q(kind=kind), as_="drain", at=now(), most=1):
        began = time.perf_counter()
        drain.run(jobs[0], at=now())
        turns.append(time.perf_counter() - began)
    return turns


def _told(turns, rows, megabytes, cpu):
    return {
        "rows": rows,
        "seconds": round(sum(turns), 1),
        "cpu_ms": round(cpu / rows * 1000, 2),
        "longest_s": round(max(turns), 2),
        "mb": megabytes,
    }
