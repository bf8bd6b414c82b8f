"""Reading the log: which letters one event calls for, each a row and a job of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.db import transaction

from notices.letters.names import Letter, Topic, Whom
from notices.letters.table import Line, lines_of
from notices.models import Notice
from notices.queries.choices import turned_off
from notices.queries.recipients import Officer, officers_told
from register.bell import ring
from register.models import Job, ReportEvent
from register.rules.actors import Role
from register.rules.steps import Happening
from register.rules.transition import Audience

JOB = "mail"


def plan_notices(*, event_id: int, at: datetime) -> int:
    """Plan every letter that an event calls for; return how many were looked at.

    Runs in the scope SYSTEM and may run twice: a letter has one row, and one job.
    """
    event = ReportEvent.objects.select_related("report").get(pk=event_id)
    lines = [line for line in lines_of(event.step) if _applies(line, event)]
    notices = [*_to_reporter(lines, event, at), *_to_officers(lines, event, at)]
    plan(notices, at=at)
    return len(notices)


def plan(notices: Iterable[Notice], *, at: datetime) -> None:
    """Keep these letters and call for their sending; one that is known already changes nothing."""
    rows = list(notices)
    if not rows:
        return
    Notice.objects.bulk_create(rows, ignore_conflicts=True)
    keys = [row.key for row in rows]
    known = Notice.objects.filter(key__in=keys).values_list("pk", "key")
    jobs = [
        Job(kind=JOB, key=f"{JOB}:{key}", payload={"notice_id": pk}, run_after=at)
        for pk, key in known
    ]
    Job.objects.bulk_create(jobs, ignore_conflicts=True)
    transaction.on_commit(ring, robust=True)


def _applies(line: Line, event: ReportEvent) -> bool:
    if line.timers and event.data.get("timer") not in line.timers:
        return False
    return line.level is None or event.data.get("level") == line.level


def _to_reporter(lines: list[Line], event: ReportEvent, at: datetime) -> Iterator[Notice]:
    is_own = event.role == Role.REPORTER and event.step not in _CONFIRMED
    # A reminder is for officers in the log; of a reporter's own timer, the reporter is reminded.
    hidden = event.audience == Audience.OFFICIALS and event.step != Happening.REMINDED
    if is_own or hidden:
        return
    for line in lines:
        if line.whom is Whom.REPORTER:
            yield _notice(f"event-{event.pk}.reporter", line.letter, event, at)


# What a reporter did themselves and is nevertheless written about.
_CONFIRMED = frozenset({"SUBMIT", "SUBMIT_DIRECT", "REFER_ON_REQUEST"})


def _to_officers(lines: list[Line], event: ReportEvent, at: datetime) -> Iterator[Notice]:
    told: dict[Officer, Line] = {}
    for line in lines:
        if line.whom is not Whom.REPORTER:
            for officer in officers_told(line.whom, event=event, report=event.report):
                told.setdefault(officer, line)
    off = turned_off(officer.user_id for officer in told) if told else {}
    for officer, line in told.items():
        if Topic(line.topic or Topic.NEWS) not in off.get(officer.user_id, ()):
            key = f"event-{event.pk}.{officer.agency_id or 0}.{officer.user_id}"
            yield _notice(key, line.letter, event, at, officer)


def _notice(
    key: str, letter: Letter, event: ReportEvent, at: datetime, officer: Officer | None = None
) -> Notice:
    return Notice(
        key=key,
        event_id=event.pk,
        report_id=event.report_id,
        user_id=officer.user_id if officer else None,
        agency_id=officer.agency_id if officer else None,
        letter=letter.value,
        planned_at=at,
    )
