"""Sending an application to the national desk, or giving it up."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from onboarding.applications.actions.save_step import lock_editable
from onboarding.applications.actions.write_entry import write_entry
from onboarding.applications.models import Application, EntryKind
from onboarding.applications.queries.own_application import sections_of
from onboarding.applications.rules.states import Move, after
from onboarding.applications.rules.steps import Step, StepState


class StepsMissing(Exception):
    """Not every step is done. steps: which are not, in the order of the list."""

    def __init__(self, steps: tuple[Step, ...]) -> None:
        super().__init__(steps)
        self.steps = steps


def send_application(*, ref: str, at: datetime) -> Application:
    """Hand the application over, in the applicant's scope.

    :raises StepsMissing: and nothing changes
    :raises NotEditable: it was sent or decided already
    """
    with transaction.atomic():
        application = lock_editable(ref)
        missing = steps_missing(application)
        if missing:
            raise StepsMissing(missing)
        application.state = after(application.stands, Move.SEND).value
        application.sent_at = application.touched_at = at
        application.version += 1
        # The entry first: once it is sent, its applicant cannot lock it any more.
        write_entry(application, EntryKind.SENT, at=at)
        application.save(update_fields=["state", "sent_at", "touched_at", "version"])
    return application


def withdraw_application(*, ref: str, at: datetime) -> Application:
    """Give the application up, so that the body may begin another one.

    :raises NotEditable: it was sent or decided already
    """
    with transaction.atomic():
        application = lock_editable(ref)
        application.state = after(application.stands, Move.WITHDRAW).value
        application.touched_at = at
        application.version += 1
        write_entry(application, EntryKind.WITHDRAWN, at=at)
        application.save(update_fields=["state", "touched_at", "version"])
    return application


def steps_missing(application: Application) -> tuple[Step, ...]:
    """Return the steps that are not done, in the order of the list; one statement."""
    sections = sections_of(application)
    return tuple(
        step for step in Step if step not in sections or sections[step].stands is not StepState.DONE
    )
