"""The files of a report, by the event that they came with."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from django.utils.translation import gettext as _

from look.files import FileLink
from register.models import Attachment
from register.queries.case import Case
from tenants.ready_statement import ReadyStatement

UrlOf = Callable[[int], str]
Files = tuple[FileLink, ...]

_FILES = ReadyStatement(
    lambda *, report: Attachment.objects.filter(report_id=report).order_by("pk")
)


def files_of(case: Case, *, url_of: UrlOf) -> dict[int | None, Files]:
    """Return links to the files by event, None for those of the report itself; one statement.

    url_of: gives the address of a file by its number. Files that wait with a proposal are left
    out: see `files_waiting`.
    """
    found: dict[int | None, list[FileLink]] = defaultdict(list)
    for row in attachments_of(case):
        found[row.event_seq].append(_link(row, url_of))
    return {seq: tuple(links) for seq, links in found.items()}


def attachments_of(case: Case) -> list[Attachment]:
    """Return the files but for those that wait with a proposal, oldest first; one statement."""
    rows = _FILES.read(report=case.report.pk)
    return [row for row in rows if row.event_seq is not None or row.by_reporter]


def files_waiting(case: Case, ids: Iterable[int], *, url_of: UrlOf) -> Files:
    """Return links to files that a proposal has laid ready."""
    rows = Attachment.objects.filter(report=case.report, pk__in=tuple(ids)).order_by("pk")
    return tuple(_link(row, url_of) for row in rows)


def all_files(case: Case, *, url_of: UrlOf) -> list[tuple[int, FileLink]]:
    """Return every file of the report with its number, oldest first; one statement."""
    rows = _FILES.read(report=case.report.pk)
    return [(row.pk, _link(row, url_of)) for row in rows]


def _link(row: Attachment, url_of: UrlOf) -> FileLink:
    return FileLink(
        row.name,
        url_of(row.pk),
        row.size,
        note=_("dari pelapor") if row.by_reporter else "",
        is_image=row.kind != "pdf",
        # The page that shows a file stands below the file's own address.
        view_url=f"{url_of(row.pk)}lihat/",
    )
