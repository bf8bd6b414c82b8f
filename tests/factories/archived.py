"""A regency at work with a neighbour, all that its schema holds, and the commands of archives."""

import json
import zipfile
from datetime import UTC, datetime
from io import StringIO

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import connections

from casework.actions.make_sop_paper import sop_paper
from casework.actions.record_sop import record_sop
from casework.models import PeriodicFile
from casework.queries.procedures import version_of
from exchange.archive import contents
from exchange.exports.models import ListExport
from exchange.imports.models import ImportRun
from register.models import Attachment
from register.rules.states import State
from tenants.actions.record_decree import record_decree
from tenants.scope import scope
from tenants.teams.models import Decree
from tests.factories.agencies import MINISTRY, PROVINCE, REGENCY, read_agency
from tests.factories.everything import EVERYTHING, everything_in
from tests.factories.lives import make_unit
from tests.factories.people import staff
from tests.factories.periodic import begun
from tests.factories.stages import Stages

AT = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)


def at_work():
    """An agency with a unit, an admin, a report at work with a file, and a neighbour with one."""
    agency, ministry = read_agency(REGENCY), read_agency(MINISTRY)
    staff(agency, "ADM")
    unit = make_unit(agency)
    for holder, where in ((agency, unit), (ministry, make_unit(ministry, name="Tetangga"))):
        life = Stages(holder, where, read_agency(PROVINCE)).bring(State.IN_PROGRESS)
        path = default_storage.save(f"laporan/{holder.slug}.pdf", ContentFile(holder.slug.encode()))
        with scope(EVERYTHING):
            Attachment.objects.create(
                report_id=life.id, name="surat.pdf", kind="pdf", size=9, sha256="0" * 64, path=path,
                by_reporter=True, audience="AGENCY", added_at=AT,
            )  # fmt: skip
    with scope(everything_in(agency)):
        report = begun(agency)
        kept = PeriodicFile.objects.create(report=report, revision=1, format="pdf", asked_at=AT)
        decree = record_decree(
            number="050/1", signed_on=AT.date(), title="Tim", signer="Bupati",
            valid_from=AT.date(), people=[],
        )  # fmt: skip
        Decree.objects.filter(pk=decree.pk).update(file_path="sk/050-1.pdf")
    default_storage.save(kept.path, ContentFile(b"laporan berkala"))
    default_storage.save("sk/050-1.pdf", ContentFile(b"keputusan"))
    return agency


def keep_everywhere(agency, neighbour):
    """Keep a file of every sort that an agency has of its own, also what no row names, and a neighbour's."""
    with scope(everything_in(agency)):
        asked = {"user_id": 1, "user_name": "Wati", "touched_at": AT}
        export = ListExport.objects.create(**asked, format="csv", asked_at=AT, parts=1)
        imported = ImportRun.objects.create(
            **asked, kind="UNITS", is_workbook=False, headers=["nomor"], created_at=AT
        )
        step = {"activity": "Memeriksa", "executor": "Admin"}
        sop = record_sop(number="060/1", title="SOP", steps=[step], valid_from=AT.date())
        sop_paper(version_of(sop.pk, 1, drafts=False), agency=agency, at=AT)
    loose = (f"instansi/{agency.pk}/sk/putus.pdf", f"instansi/{neighbour.pk}/sk/tetangga.pdf")
    kept = (*loose, export.path, *map(export.part_path, (0, 1)), imported.path)
    for path in (*kept, *map(imported.part_path, (0, 1))):
        default_storage.save(path, ContentFile(b"isi"))


def run(*arguments):
    out = StringIO()
    call_command(*map(str, arguments), stdout=out)
    return out.getvalue()


def inside(agency):
    """Return every row of an agency's schema."""
    found = {}
    with connections["owner"].cursor() as cursor:
        for table in contents.inside_tables():
            cursor.execute(f'SELECT to_jsonb(t)::text FROM {agency.schema_name}."{table}" t')
            found[table] = sorted(row for (row,) in cursor.fetchall())
    return found


def rows(path, part):
    with zipfile.ZipFile(path) as archive:
        return [json.loads(line) for line in archive.read(part).splitlines()]


def settle(agency):
    """Take the agency's report away from it, as if it had gone its way."""
    with connections["owner"].cursor() as cursor:
        cursor.execute("UPDATE register_timer SET next_at = NULL, status = 'STOPPED'")
        cursor.execute(
            "UPDATE register_report SET state = 'WITHDRAWN', closed_at = %s WHERE agency_id = %s",
            [AT, agency.pk],
        )
