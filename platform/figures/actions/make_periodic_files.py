"""Making the files of a periodic report that were asked for, in the place of earlier ones.

Does outside I/O, so it runs in no scope and opens the agency's own. It may run twice: a file lies
under the name that its row has from the beginning, and one that is noted as made stays.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils.translation import override

from casework.actions.keep_periodic_file import note_made
from casework.models import PeriodicFile, PeriodicReport
from casework.queries.periodic import waiting_files
from casework.words.periodic import period_name
from figures.actions.drop_periodic_files import drop_periodic_files
from figures.rules.snapshot import Snapshot
from figures.words.periodic_book import workbook
from figures.words.periodic_paper import paper_data
from look.typeset import typeset
from tenants.models import Agency
from tenants.scope import SYSTEM, of_agency, scope

SOURCE = Path(__file__).parents[1] / "templates/figures/periodic/report.typ"


def make_periodic_files(*, agency_id: int, report_id: int, revision: int, at: datetime) -> None:
    """Make what is still missing of a revision; nothing where it is no longer the last one.

    Files of earlier revisions go once the new ones are there.
    """
    with scope(SYSTEM):
        agency = Agency.objects.get(pk=agency_id)
    with scope(of_agency(agency)):
        waiting = waiting_files(report_id=report_id, revision=revision)
    for file in waiting:
        with override("id"):
            content = _MAKERS[file.format](file.report, zone=agency.time_zone)
        _store(file, content)
        with scope(of_agency(agency)):
            note_made(file_id=file.pk, content=content, at=at)
    drop_periodic_files(agency=agency, report_id=report_id, at=at)


def _paper(report: PeriodicReport, *, zone: str) -> bytes:
    told, period = Snapshot.read(report.figures), period_name(report.period)
    data = paper_data(report, told, period=period, zone=zone)
    return typeset(SOURCE, data, at=report.signed_at or report.counted_at)


def _book(report: PeriodicReport, *, zone: str) -> bytes:
    told, period = Snapshot.read(report.figures), period_name(report.period)
    return workbook(report, told, period=period, zone=zone)


_MAKERS: dict[str, Callable[..., Any]] = {"pdf": _paper, "xlsx": _book}


def _store(file: PeriodicFile, content: bytes) -> None:
    # What an attempt that was broken off has left.
    default_storage.delete(file.path)
    default_storage.save(file.path, ContentFile(content))
