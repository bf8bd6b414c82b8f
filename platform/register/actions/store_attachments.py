"""Making kept files part of a report."""

from collections.abc import Sequence
from datetime import datetime

from register.actions.keep_file import KeptFile
from register.actions.submit_report import Receipt
from register.models import Attachment, Report
from register.rules.actors import Actor, reporter_of
from register.rules.attachments import MOST_FILES, FileRefusal, FileRefused
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.transition import Audience
from tenants.scope import REGISTER, scope


def store_attachments(
    *, report_id: int, files: Sequence[KeptFile], by: Actor, at: datetime
) -> tuple[int, ...]:
    """Attach kept files to a report that the caller's scope sees, and return their ids.

    They belong to the report itself until a step takes them along as its evidence; do both in one
    transaction. A reporter's files are read by the reporter and by officials only.
    :raises StepNotAllowed: the report is not visible here
    :raises FileRefused: TOO_MANY
    """
    # Asked in the caller's own scope, so that row-level security answers, not this code.
    if files and not Report.objects.filter(pk=report_id).exists():
        raise StepNotAllowed(Refusal.NOT_YOUR_REPORT)
    return _store(report_id, files, by=by, at=at)


def store_first_attachments(*, receipt: Receipt, files: Sequence[KeptFile], at: datetime) -> None:
    """Attach the files that come with a report at its filing; a receipt seen before adds none.

    :raises FileRefused: TOO_MANY
    """
    if receipt.is_new:
        report_id = receipt.report.pk
        _store(report_id, files, by=reporter_of(report_id), at=at)


def _store(
    report_id: int, files: Sequence[KeptFile], *, by: Actor, at: datetime
) -> tuple[int, ...]:
    if not files:
        return ()
    if len(files) > MOST_FILES:
        raise FileRefused(FileRefusal.TOO_MANY, files[MOST_FILES].name)
    rows = [_row(report_id, file, by=by, at=at) for file in files]
    with scope(REGISTER, savepoint=False):
        return tuple(row.pk for row in Attachment.objects.bulk_create(rows))


def _row(report_id: int, file: KeptFile, *, by: Actor, at: datetime) -> Attachment:
    by_reporter = by.report_id is not None
    return Attachment(
        report_id=report_id,
        agency_id=by.agency_id,
        name=file.name,
        kind=file.kind,
        size=file.size,
        sha256=file.sha256,
        path=file.path,
        by_reporter=by_reporter,
        audience=(Audience.REPORTER if by_reporter else Audience.OFFICIALS).value,
        added_at=at,
    )
