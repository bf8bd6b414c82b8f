"""Sending a draft of a procedure to approval, and what the Pembina does with it.

Source: DOMAIN 3.2; PermenPANRB 35/2012, a procedure is signed by the head
"""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Q

from casework.actions.lock_sop import day_of, lock_sop, moved
from casework.models import SopScan, SopVersion
from casework.queries.procedures import APPROVED_CODES
from casework.rules.sop_life import SopNotAllowed, SopRefusal, SopState, SopStepName
from tenants.queries.decrees import decree_in_force
from tenants.signin.staff import Staff
from tenants.teams.models import DecreeMember


def send_sop(*, version_id: int, revision: int, by: Staff, at: datetime) -> SopVersion:
    """Lay a draft before the Pembina; from then on nobody writes it.

    :raises NoSuchProcedure: there is none of this number here
    :raises SopNotAllowed: not now, not by this person, changed meanwhile, or without steps or a paper
    """
    with transaction.atomic():
        row = lock_sop(version_id, step=SopStepName.SEND, by=by, at=at, revision=revision)
        if not row.steps and not SopScan.objects.filter(version=row).exists():
            raise SopNotAllowed(SopRefusal.NEEDS_STEPS, "steps")
        row.sent_by, row.sent_name, row.decision = by.user_id, by.name, ""
        return moved(row, SopStepName.SEND, by=by, at=at)


def recall_sop(*, version_id: int, revision: int, by: Staff, at: datetime) -> SopVersion:
    """Take a version back that waits, to write on it.

    :raises NoSuchProcedure: there is none of this number here
    :raises SopNotAllowed: not now, not by this person, or changed meanwhile
    """
    with transaction.atomic():
        row = lock_sop(version_id, step=SopStepName.RECALL, by=by, at=at, revision=revision)
        return moved(row, SopStepName.RECALL, by=by, at=at)


def return_sop(
    *, version_id: int, revision: int, words: str, by: Staff, at: datetime
) -> SopVersion:
    """Give a version back to be worked on, with what is to be mended.

    :raises NoSuchProcedure: there is none of this number here
    :raises SopNotAllowed: not now, not by this person, changed meanwhile, or without words
    """
    with transaction.atomic():
        row = lock_sop(version_id, step=SopStepName.RETURN, by=by, at=at, revision=revision)
        row.decision = _needed(words)
        return moved(row, SopStepName.RETURN, by=by, at=at, text=row.decision)


def approve_sop(
    *, version_id: int, revision: int, by: Staff, at: datetime, words: str = ""
) -> SopVersion:
    """Approve and publish a version; it is in force from its day, and never before this one.

    The version before it is superseded, and in force until the day before.
    :raises NoSuchProcedure: there is none of this number here
    :raises SopNotAllowed: not now, not by this person, or not what they have seen
    """
    day = day_of(by, at)
    with transaction.atomic():
        row = lock_sop(version_id, step=SopStepName.APPROVE, by=by, at=at, revision=revision)
        row.valid_from = max(row.valid_from or day, day)
        row.decision = words.strip()
        row.approved_by, row.approved_name, row.approved_at = by.user_id, by.name, at
        row.approved_position, row.approved_nip = _office(by.user_id, day)
        end_before(row.document_id, row.valid_from, as_state=SopState.SUPERSEDED)
        return moved(row, SopStepName.APPROVE, by=by, at=at, text=row.decision)


def withdraw_sop(
    *, version_id: int, revision: int, words: str, by: Staff, at: datetime
) -> SopVersion:
    """End a procedure: from this day on no version of it is in force.

    :raises NoSuchProcedure: there is none of this number here
    :raises SopNotAllowed: not now, not by this person, changed meanwhile, or without words
    """
    with transaction.atomic():
        row = lock_sop(version_id, step=SopStepName.WITHDRAW, by=by, at=at, revision=revision)
        row.decision = _needed(words)
        end_before(row.document_id, day_of(by, at), as_state=SopState.WITHDRAWN)
        row.valid_until = SopVersion.objects.values_list("valid_until", flat=True).get(pk=row.pk)
        return moved(row, SopStepName.WITHDRAW, by=by, at=at, text=row.decision)


def discard_sop(*, version_id: int, revision: int, by: Staff, at: datetime) -> SopVersion:
    """Throw a draft away; it stays to be read by whoever knows its number.

    :raises NoSuchProcedure: there is none of this number here
    :raises SopNotAllowed: not now, not by this person, or changed meanwhile
    """
    with transaction.atomic():
        row = lock_sop(version_id, step=SopStepName.DISCARD, by=by, at=at, revision=revision)
        return moved(row, SopStepName.DISCARD, by=by, at=at)


def end_before(document_id: int, day: date, *, as_state: SopState) -> None:
    """Let no version of a procedure be in force from a day on; the published one is called so."""
    same = SopVersion.objects.filter(document_id=document_id, state__in=APPROVED_CODES)
    same.filter(Q(valid_until=None) | Q(valid_until__gte=day)).update(
        valid_until=day - timedelta(days=1)
    )
    same.filter(state=SopState.PUBLISHED.value).update(state=as_state.value)


def _needed(words: str) -> str:
    if not words.strip():
        raise SopNotAllowed(SopRefusal.NEEDS_WORDS, "words")
    return words.strip()


def _office(user_id: int, day: date) -> tuple[str, str]:
    """Return somebody's position and NIP by the decree of a day, empty where it names them not."""
    named = DecreeMember.objects.filter(decree=decree_in_force(day), user_id=user_id)
    found = named.order_by("pk").values_list("position", "nip").first()
    return found or ("", "")
