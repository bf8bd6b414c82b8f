"""Handing an examination file from the examiners to whoever signs it, or back."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from casework.actions.save_examination import change_file
from casework.models import ExaminationFile, ExaminationHanding
from casework.queries.examination_file import content_of, latest_handings
from casework.queries.examination_files import file_of
from casework.queries.hands import hands_of, people_in, with_hands
from casework.rules.examination import (
    HOLDER,
    REACHES,
    Hand,
    Handing,
    Stage,
    Way,
    check_other_person,
    hash_of,
    way_of,
)
from register.actions.enqueue import enqueue
from register.rules.actors import Actor
from register.rules.refusals import Refusal, StepNotAllowed
from tenants.scope import REGISTER, scope

JOB = "examination"


class NobodyThere(LookupError):
    """Nobody with an account is the hand that the file would go to."""

    def __init__(self, hand: Hand) -> None:
        super().__init__(hand.value)
        self.hand = hand


def hand_examination(
    *,
    number: str,
    handing: Handing,
    note: str,
    version: int,
    by: Actor,
    at: datetime,
    today: date,
) -> ExaminationFile:
    """Hand a file on, back, or sign it; the next hand is written to, without a word of it.

    today: on the agency's calendar, by which its decree is in force.
    :raises NoSuchFile: none that has reached this person
    :raises StepNotAllowed: it does not lie with them, they had it before, or something is missing
    :raises NobodyThere: nobody is there to take it
    """
    hands = hands_of(by, today=today)
    with transaction.atomic(), with_hands(hands):
        row = file_of(by, hands, number)
        way = way_of(Stage(row.stage), handing, hands=hands, note=note)
        _check(row, way, by=by, today=today)
        seal = hash_of(row.number, content_of(row))
        changes: dict[str, Any] = {"stage": way.target.value, "reach": _reach(row, way)}
        if way.target is Stage.SIGNED:
            changes |= {"signed_at": at, "content_hash": seal}
        change_file(row, changes, version=version, by=by, at=at)
        _tell(_keep(row, way, note, seal=seal, by=by, at=at), way, by=by, at=at)
        return row


def _check(row: ExaminationFile, way: Way, *, by: Actor, today: date) -> None:
    missing = content_of(row).missing if way.handing is Handing.SUBMIT else ""
    if missing:
        raise StepNotAllowed(Refusal.NEEDS_TEXT, missing)
    if not way.needs_note and way.by is not Hand.EXAMINERS:
        passed_on = (Handing.SUBMIT, Handing.FORWARD)
        before = (each for each in latest_handings(row) if each.handing in passed_on)
        check_other_person(by.user_id, frozenset(each.by_id for each in before))
    next_hand = HOLDER.get(way.target)
    if next_hand is not None and not people_in(next_hand, today=today):
        raise NobodyThere(next_hand)


def _reach(row: ExaminationFile, way: Way) -> int:
    next_hand = HOLDER.get(way.target)
    return max(row.reach, REACHES[next_hand] if next_hand else 0)


def _keep(
    row: ExaminationFile, way: Way, note: str, *, seal: str, by: Actor, at: datetime
) -> ExaminationHanding:
    return ExaminationHanding.objects.create(
        file=row,
        handing=way.handing.value,
        from_stage=way.source.value,
        to_stage=way.target.value,
        note=note,
        content=content_of(row).as_values(),
        content_hash=seal,
        by_id=by.user_id,
        by_name=by.name,
        at=at,
    )


def _tell(handed: ExaminationHanding, way: Way, *, by: Actor, at: datetime) -> None:
    hand = HOLDER.get(way.target)
    if hand is None:
        return
    with scope(REGISTER, savepoint=False):
        enqueue(
            kind=JOB,
            key=f"{JOB}:{by.agency_id}:{handed.pk}",
            run_after=at,
            agency_id=by.agency_id,
            handing_id=handed.pk,
            report_id=handed.file.report_id,
            hand=hand.value,
            by_id=by.user_id,
        )
