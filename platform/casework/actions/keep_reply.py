"""Keeping an agency's ready replies."""

from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import transaction

from casework.models import ReplyTemplate
from casework.queries.replies import reply_of
from casework.rules.macros import MACRO_STEPS, ticks_of
from casework.rules.reply_text import unknown_variables
from register.rules.actors import Actor, Role
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.steps import Step


class UnknownVariable(ValueError):
    """A text names something in braces that has no value. name: the first such one."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class CodeTaken(ValueError):
    """Another text of the agency has this code."""


@dataclass(frozen=True)
class Reply:
    """What a ready reply says, when it is offered, and the step that it comes with."""

    code: str
    title: str
    text: str
    category_code: str = ""
    unit_id: int | None = None
    step: Step | None = None
    ticks: tuple[str, ...] = ()
    is_active: bool = True


def keep_reply(
    *, reply: Reply, by: Actor, at: datetime, reply_id: int | None = None
) -> ReplyTemplate:
    """Store a text of the agency whose scope is open, in place of the one with reply_id if given.

    :raises StepNotAllowed: not an admin, or a step that an officer does not take with words
    :raises UnknownVariable: a name in braces has no value
    :raises CodeTaken: another text has the code
    :raises NoSuchReply: the one to replace is gone
    """
    _check(reply, by)
    with transaction.atomic():
        others = ReplyTemplate.objects.select_for_update().filter(code=reply.code)
        if others.exclude(pk=reply_id or 0).exists():
            raise CodeTaken(reply.code)
        values = {
            **asdict(reply),
            "step": reply.step.value if reply.step else "",
            "ticks": list(reply.ticks),
            "changed_by": by.user_id,
            "changed_at": at,
        }
        if reply_id is None:
            return ReplyTemplate.objects.create(**values)
        stored = reply_of(reply_id)
        for name, value in values.items():
            setattr(stored, name, value)
        stored.save()
        return stored


def drop_reply(*, reply_id: int, by: Actor) -> None:
    """Delete a text of the agency whose scope is open; one that is gone already is no mistake.

    :raises StepNotAllowed: not an admin
    """
    _check_role(by)
    ReplyTemplate.objects.filter(pk=reply_id).delete()


def _check(reply: Reply, by: Actor) -> None:
    _check_role(by)
    for name in unknown_variables(reply.text):
        raise UnknownVariable(name)
    if reply.step is None:
        return
    if reply.step not in MACRO_STEPS or not set(reply.ticks) <= set(ticks_of(reply.step)):
        raise StepNotAllowed(Refusal.SWITCHED_OFF, "step")


def _check_role(by: Actor) -> None:
    if not by.has(Role.ADMIN) or "REPLIES" in by.withheld:
        raise StepNotAllowed(Refusal.NOT_YOUR_ROLE)
