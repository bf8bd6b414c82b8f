"""One examination file as one of its hands has it before them."""

from dataclasses import dataclass
from datetime import datetime

from casework.models import ExaminationFile, ExaminationHanding
from casework.queries.examination_files import NoSuchFile, file_of
from casework.queries.hands import with_hands
from casework.rules.examination import HOLDER, Content, Hand, Handing, Stage, Way, ways_from
from casework.words.examination import HANDED_LABELS
from look.timeline import TimelineEntry
from register.models import Report
from register.queries.doors import get_report_for
from register.queries.lives import life_of
from register.rules.actors import Actor
from register.rules.authority import SUPERVISORY_ROLES, acting_role
from register.rules.refusals import Refusal, StepNotAllowed

# Of handings; a file does not go to and fro a hundred times.
MOST = 100
NOTHING = Content("", "", (), (), "", "", "")


@dataclass(frozen=True, slots=True)
class FileView:
    """A file and what these hands may do with it. version: 0 where nothing is written yet.

    entries: who handed it on, the latest first.
    """

    number: str
    version: int
    stage: Stage
    content: Content
    ways: tuple[Way, ...]
    is_writable: bool
    entries: tuple[TimelineEntry, ...] = ()
    signed_at: datetime | None = None
    content_hash: str = ""


def file_view(actor: Actor, hands: frozenset[Hand], number: str) -> FileView:
    """Return a report's file, for an examiner of the report also one that is not written yet.

    At most two statements.
    :raises NoSuchFile: none that these hands may see
    :raises NoSuchReport: none that this examiner may see
    :raises StepNotAllowed: it is not supervisory, or they are named in it
    """
    with with_hands(hands):
        found = _found(actor, hands, number)
    if found is not None:
        return found
    if Hand.EXAMINERS not in hands:
        raise NoSuchFile
    report = examined_report(number=number, by=actor)
    return FileView(report.number, 0, Stage.DRAFT, NOTHING, (), is_writable=True)


def _found(actor: Actor, hands: frozenset[Hand], number: str) -> FileView | None:
    # Caught within the scope, which would else undo all that is done beside it.
    try:
        return _view(file_of(actor, hands, number), hands)
    except NoSuchFile:
        return None


def examined_report(*, number: str, by: Actor) -> Report:
    """Return the supervisory report that this examiner may examine.

    :raises NoSuchReport: none that this person may see
    :raises StepNotAllowed: not supervisory, not theirs, or named in it
    """
    report = get_report_for(actor=by, number=number.upper())
    if not report.supervisory:
        raise StepNotAllowed(Refusal.NOT_SUPERVISORY)
    acting_role(by, life_of(report), SUPERVISORY_ROLES)
    return report


def content_of(row: ExaminationFile) -> Content:
    """Return what a file says."""
    return Content(
        subject=row.subject,
        facts=row.facts,
        evidence=tuple(row.evidence),
        heard=tuple(row.heard),
        analysis=row.analysis,
        conclusion=row.conclusion,
        recommendation=row.recommendation,
    )


def latest_handings(row: ExaminationFile) -> list[ExaminationHanding]:
    """Return who handed the file on, the latest first; one statement."""
    return list(ExaminationHanding.objects.filter(file=row).order_by("-at", "-pk")[:MOST])


def _view(row: ExaminationFile, hands: frozenset[Hand]) -> FileView:
    stage = Stage(row.stage)
    return FileView(
        row.number,
        row.version,
        stage,
        content_of(row),
        ways_from(stage, hands),
        is_writable=stage is Stage.DRAFT and HOLDER[stage] in hands,
        entries=tuple(_entry(each) for each in latest_handings(row)),
        signed_at=row.signed_at,
        content_hash=row.content_hash,
    )


def _entry(row: ExaminationHanding) -> TimelineEntry:
    label = str(HANDED_LABELS[Handing(row.handing)])
    return TimelineEntry(label, row.by_name, row.at, body=row.note)
