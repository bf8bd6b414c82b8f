"""Working on a periodic report before it is submitted: its words and its numbers."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from casework.actions.lock_periodic import lock_periodic
from casework.models import PeriodicReport
from casework.rules.periodic_life import PeriodicStep
from register.rules.actors import Actor


@dataclass(frozen=True, slots=True)
class Narrative:
    """What its writer says of the period."""

    summary: str = ""
    obstacles: str = ""
    plans: str = ""


def write_periodic(
    *, report_id: int, revision: int, narrative: Narrative, by: Actor
) -> PeriodicReport:
    """Keep the words of a report.

    :raises NoSuchPeriodic: there is none of this number here
    :raises PeriodicNotAllowed: not now, not by this person, or changed meanwhile
    """
    with transaction.atomic():
        row = lock_periodic(report_id, step=PeriodicStep.WRITE, by=by, revision=revision)
        put_words(row, narrative)
        return _kept(row)


def count_periodic(
    *, report_id: int, revision: int, figures: Mapping[str, Any], by: Actor, at: datetime
) -> PeriodicReport:
    """Put newly counted figures in the place of the old ones.

    :raises NoSuchPeriodic: there is none of this number here
    :raises PeriodicNotAllowed: not now, not by this person, or changed meanwhile
    """
    with transaction.atomic():
        row = lock_periodic(report_id, step=PeriodicStep.COUNT, by=by, revision=revision)
        row.figures, row.counted_at = dict(figures), at
        return _kept(row)


def put_words(row: PeriodicReport, narrative: Narrative) -> None:
    """Put the words into a row that is locked; its caller stores it."""
    for name, text in asdict(narrative).items():
        setattr(row, name, text.strip())


def _kept(row: PeriodicReport) -> PeriodicReport:
    row.revision += 1
    row.save()
    return row
