"""What the national desk does to an application: step by step, and as a whole."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from onboarding.applications.actions.note_standing import note_decree
from onboarding.applications.actions.write_entry import write_entry
from onboarding.applications.models import Application, EntryKind, Section
from onboarding.applications.rules.states import Move, MoveNotAllowed, State, after
from onboarding.applications.rules.steps import Step, Verdict
from tenants.bodies.actions.ask_connection import ask_connection
from tenants.bodies.actions.keep_host import keep_host
from tenants.signin.staff import Staff

_ENTRIES = {
    Move.RETURN: EntryKind.RETURNED,
    Move.APPROVE: EntryKind.APPROVED,
    Move.REFUSE: EntryKind.REFUSED,
}


class ApplicationMoved(Exception):
    """Somebody else has done something to it since the page was opened. now: as it is."""

    def __init__(self, now: Application) -> None:
        super().__init__(now.ref)
        self.now = now


class NotJudged(Exception):
    """The steps do not bear the decision. steps: which of them."""

    def __init__(self, steps: tuple[Step, ...]) -> None:
        super().__init__(steps)
        self.steps = steps


def judge_step(
    *, ref: str, step: Step, verdict: Verdict, words: str, by: Staff, at: datetime, seen: int
) -> Section:
    """Accept a step or ask for changes in words, in the desk's scope. seen: the version shown.

    :raises ApplicationMoved: and nothing changes
    :raises MoveNotAllowed: it does not wait for the desk
    """
    with transaction.atomic():
        application = _lock(ref, seen)
        if application.stands is not State.SENT:
            raise MoveNotAllowed(application.stands, Move.RETURN)
        section = application.sections.get(step=step.value)
        section.verdict, section.words, section.judged_at = verdict.value, words, at
        section.save(update_fields=["verdict", "words", "judged_at"])
        is_good = verdict is Verdict.ACCEPTED
        kind = EntryKind.STEP_ACCEPTED if is_good else EntryKind.STEP_RETURNED
        write_entry(application, kind, at=at, by=by, step=step.value, words=words)
        _touch(application, at)
    return section


def decide(*, ref: str, move: Move, words: str, by: Staff, at: datetime, seen: int) -> Application:
    """Approve an application, send it back or refuse it, in the desk's scope.

    Approved, its body stands in line to be connected, and what was applied with follows it.
    :raises ApplicationMoved: and nothing changes
    :raises MoveNotAllowed: it does not wait for the desk
    :raises NotJudged: approving with a step not accepted, sending back without any to mend
    :raises HostTaken: approving, where somebody has the address meanwhile
    :raises NothingToConnect: approving, where the body is connected or in line already
    """
    with transaction.atomic():
        application = _lock(ref, seen)
        application.state = after(application.stands, move).value
        _require_judged(application, move)
        application.decided_at, application.decided_by = at, by.user_id
        application.reason, application.trouble = words, ""
        application.save(update_fields=["state", "decided_at", "decided_by", "reason", "trouble"])
        write_entry(application, _ENTRIES[move], at=at, by=by, words=words)
        _touch(application, at)
        if move is Move.APPROVE:
            note_decree(application, at=at)
            connect(application, by=by, at=at)
    return application


def connect(application: Application, *, by: Staff, at: datetime) -> None:
    """Put the body of an approved application in line, at the address and on the clock it asks for.

    :raises HostTaken: somebody has the address meanwhile
    :raises NothingToConnect: it is connected, or in line already
    """
    policy = application.sections.get(step=Step.POLICY.value).answers
    keep_host(body_id=application.body_id, slug=application.slug, time_zone=policy["time_zone"])
    ask_connection(body_ids=[application.body_id], by=by.user_id, at=at)


def _require_judged(application: Application, move: Move) -> None:
    verdicts = {Step(row.step): Verdict(row.verdict) for row in application.sections.all()}
    if move is Move.APPROVE:
        open_steps = tuple(s for s in Step if verdicts.get(s) is not Verdict.ACCEPTED)
        if open_steps:
            raise NotJudged(open_steps)
    if move is Move.RETURN and Verdict.CHANGES not in verdicts.values():
        raise NotJudged(())


def _lock(ref: str, seen: int) -> Application:
    application = Application.objects.select_for_update().get(ref=ref)
    if application.version != seen:
        raise ApplicationMoved(application)
    return application


def _touch(application: Application, at: datetime) -> None:
    application.version += 1
    application.touched_at = at
    application.save(update_fields=["version", "touched_at"])
