"""Writing an examination file, as long as it lies with the examiners."""

from datetime import datetime
from typing import Any

from django.db import transaction

from casework.models import ExaminationFile
from casework.queries.examination_file import examined_report
from casework.queries.hands import with_hands
from casework.rules.examination import Content, Hand, Stage
from register.rules.actors import Actor
from register.rules.refusals import Refusal, StepNotAllowed


def save_examination(
    *, number: str, content: Content, version: int, by: Actor, at: datetime
) -> ExaminationFile:
    """Open the file of a supervisory report, or write it anew; the agency's scope is open.

    version: of the file that was seen, 0 where there was none.
    :raises NoSuchReport: none that this person may see
    :raises StepNotAllowed: not supervisory, not theirs, handed over already, or changed meanwhile
    """
    report = examined_report(number=number, by=by)
    with transaction.atomic(), with_hands(frozenset({Hand.EXAMINERS})):
        begun = {"number": report.number, "opened_at": at, "changed_at": at}
        row, _is_new = ExaminationFile.objects.get_or_create(report_id=report.pk, defaults=begun)
        if Stage(row.stage) is not Stage.DRAFT:
            raise StepNotAllowed(Refusal.NOT_IN_THIS_STATE)
        return change_file(row, content.as_values(), version=version, by=by, at=at)


def change_file(
    row: ExaminationFile, values: dict[str, Any], *, version: int, by: Actor, at: datetime
) -> ExaminationFile:
    """Write the values, unless somebody has written since that version was seen."""
    values = {**values, "version": version + 1, "changed_by": by.user_id, "changed_at": at}
    if not ExaminationFile.objects.filter(pk=row.pk, version=version).update(**values):
        raise StepNotAllowed(Refusal.CHANGED_MEANWHILE)
    for name, value in values.items():
        setattr(row, name, value)
    return row
