"""Writing down what took place, who came, and what follows from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from onboarding.action_plan.actions.keep_evidence import check_planner
from onboarding.action_plan.models import Activity, Attendance, FollowUpTask
from onboarding.action_plan.rules.attendance import Attendee
from tenants.signin.staff import Staff


class NoSuchActivity(LookupError):
    """There is none of this number here, or no task of it that is still to do."""


@dataclass(frozen=True, slots=True)
class ActivityFacts:
    """What took place."""

    kind: str
    title: str
    held_on: date
    place: str = ""
    minutes: str = ""


def record_activity(
    facts: ActivityFacts, *, people: Sequence[Attendee], by: Staff, at: datetime
) -> Activity:
    """Keep it with its list of people, in the agency whose scope is open.

    :raises PlanNotAllowed: not an admin
    """
    check_planner(by)
    with transaction.atomic():
        row = Activity.objects.create(
            kind=facts.kind,
            title=facts.title,
            held_on=facts.held_on,
            place=facts.place,
            minutes=facts.minutes,
            by_id=by.user_id,
            by_name=by.name,
            at=at,
        )
        Attendance.objects.bulk_create(
            Attendance(activity=row, position=number, name=one.name, unit=one.unit)
            for number, one in enumerate(people, start=1)
        )
    return row


def add_task(activity_id: int, *, task: str, owner: str, due_on: date, by: Staff) -> FollowUpTask:
    """Keep what somebody is to do after it.

    :raises PlanNotAllowed: not an admin
    :raises NoSuchActivity: there is none of this number
    """
    check_planner(by)
    if not Activity.objects.filter(pk=activity_id).exists():
        raise NoSuchActivity
    return FollowUpTask.objects.create(
        activity_id=activity_id, task=task, owner=owner, due_on=due_on
    )


def settle_task(activity_id: int, task_id: int, *, by: Staff, at: datetime) -> None:
    """Note that a task is done, and by whose word.

    :raises PlanNotAllowed: not an admin
    :raises NoSuchActivity: no such task of it, or done already
    """
    check_planner(by)
    open_one = FollowUpTask.objects.filter(pk=task_id, activity_id=activity_id, done_at=None)
    if not open_one.update(done_at=at, done_by=by.name):
        raise NoSuchActivity
