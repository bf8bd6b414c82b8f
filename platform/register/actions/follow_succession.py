"""What a split or a merger of governments means for reports, in turns.

Each turn is one transaction with a few reports. A report goes by the step with which the national
desk sends it to another agency, so that its clocks, its history and its letters are as always. One
that the table does not let go now waits, and is looked at again every hour.
"""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from look.moments import short_day
from register.actions.enqueue import enqueue
from register.actions.hand_down import hand_down
from register.actions.take_step import take_step
from register.models import Report
from register.queries.succession_reach import movable, shared, unsettled
from register.rules.actors import Actor, Role
from register.rules.refusals import StepNotAllowed
from register.rules.step_data import StepData
from register.rules.steps import Step
from tenants.bodies.actions.end_succession import end_succession
from tenants.bodies.models import MOST_REFUSED, Succession, SuccessionPart, SuccessionState
from tenants.scope import NATIONAL, SYSTEM, scope

KIND = "follow_succession"
AT_ONCE = 25
LOOK_AGAIN = timedelta(hours=1)


def begin_following(succession: Succession, at: datetime) -> None:
    """Call for the first turn, in the transaction that confirms it."""
    _call_for(succession, at=at)


def follow_succession(*, succession_id: int, at: datetime) -> int:
    """Do one turn and call for the next; return how many reports were seen to.

    Twice is no more than once: what has gone is no longer found.
    """
    with scope(NATIONAL):
        law = Succession.objects.select_for_update().filter(pk=succession_id).first()
        if law is None or law.state != SuccessionState.MOVING:
            return 0
        parts = list(law.parts.select_related("former", "successor").order_by("pk"))
        mine = [part for part in parts if part.former.agency_id is not None]
        seen = sum(_turn(part, law, at=at) for part in mine)
        if seen == 0 and not any(unsettled(part).exists() for part in mine):
            end_succession(law, at=at)
            return 0
        law.turns, law.looked_at = law.turns + 1, at
        law.save(update_fields=["turns", "looked_at"])
    _call_for(law, at=at if seen else at + LOOK_AGAIN)
    return seen


def _call_for(law: Succession, *, at: datetime) -> None:
    key = f"{KIND}:{law.pk}:{law.turns}"
    with scope(SYSTEM):
        enqueue(kind=KIND, key=key, run_after=at, succession_id=law.pk)


def _turn(part: SuccessionPart, law: Succession, *, at: datetime) -> int:
    """Let some reports of a part go; the next turn goes on after them, and then from the front."""
    by = Actor(roles=frozenset({Role.NATIONAL}), user_id=law.confirmed_by)
    text = _reason(law, part)
    rows = list(movable(part).filter(pk__gt=part.after_id).order_by("pk")[:AT_ONCE])
    # From the front again: what was refused the last time is tried anew.
    kept = part.refused if part.after_id else []
    refused = _let_go(rows, part, by=by, text=text, at=at)
    part.refused = [*kept, *refused][:MOST_REFUSED]
    part.moved += len(rows) - len(refused)
    part.after_id = rows[-1].pk if rows else 0
    handed = list(shared(part).order_by("pk").values_list("pk", flat=True)[:AT_ONCE])
    for report_id in handed:
        hand_down(
            report_id=report_id,
            former=part.former.agency_id or 0,
            successor=part.successor.agency_id or 0,
            by=by,
            text=text,
            at=at,
        )
    part.handed += len(handed)
    part.save(update_fields=["moved", "handed", "after_id", "refused"])
    return len(rows) + len(handed)


def _let_go(
    rows: list[Report], part: SuccessionPart, *, by: Actor, text: str, at: datetime
) -> list[list[str]]:
    """Let them go; return the numbers of those that the table keeps, each with why."""
    told = ((row.number, _move(row, part, by=by, text=text, at=at)) for row in rows)
    return [[number, why] for number, why in told if why]


def _move(report: Report, part: SuccessionPart, *, by: Actor, text: str, at: datetime) -> str:
    """Return why the table keeps it, empty where it has gone."""
    # Held for a body below that is not active: it stays that body's, whoever holds it for it.
    meant = report.intended_agency_id or part.former.agency_id
    goes_to = part.successor.agency_id if meant == part.former.agency_id else meant
    try:
        # A savepoint for each: what is refused leaves nothing of itself.
        with transaction.atomic():
            take_step(
                report_id=report.pk,
                step=Step.RECALL_REROUTE,
                by=by,
                at=at,
                data=StepData(agency_id=goes_to, text=text),
            )
    except StepNotAllowed as error:
        return error.refusal.value
    return ""


def _reason(law: Succession, part: SuccessionPart) -> str:
    with override("id"):
        sentence = _("Menurut {law}, sejak {day} wilayah ini ditangani oleh {name}.")
        return sentence.format(law=law.law, day=short_day(law.holds_from), name=part.successor.name)
