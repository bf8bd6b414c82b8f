"""Keeping the ready replies of the national desk."""

from datetime import datetime

from django.db import transaction

from casework.actions.keep_reply import CodeTaken, UnknownVariable
from casework.queries.desk_replies import desk_reply
from casework.rules.reply_text import unknown_variables
from register.rules.actors import Actor, Role
from register.rules.refusals import Refusal, StepNotAllowed
from tenants.desk.models import ReadyText


def keep_desk_reply(
    *,
    code: str,
    title: str,
    text: str,
    by: Actor,
    at: datetime,
    category_code: str = "",
    is_active: bool = True,
    reply_id: int | None = None,
) -> ReadyText:
    """Store a text, in place of the one with reply_id if given; the scope NATIONAL is open.

    :raises StepNotAllowed: not of the national desk
    :raises UnknownVariable: a name in braces has no value
    :raises CodeTaken: another text has the code
    :raises NoSuchReply: the one to replace is gone
    """
    _check_role(by)
    for name in unknown_variables(text):
        raise UnknownVariable(name)
    with transaction.atomic():
        others = ReadyText.objects.select_for_update().filter(code=code)
        if others.exclude(pk=reply_id or 0).exists():
            raise CodeTaken(code)
        stored = ReadyText() if reply_id is None else desk_reply(reply_id)
        stored.code, stored.title, stored.text = code, title, text
        stored.category_code, stored.is_active = category_code, is_active
        stored.changed_by, stored.changed_at = by.user_id, at
        stored.save()
        return stored


def drop_desk_reply(*, reply_id: int, by: Actor) -> None:
    """Delete a text in the scope NATIONAL; one that is gone already is no mistake.

    :raises StepNotAllowed: not of the national desk
    """
    _check_role(by)
    ReadyText.objects.filter(pk=reply_id).delete()


def _check_role(by: Actor) -> None:
    if not by.has(Role.NATIONAL):
        raise StepNotAllowed(Refusal.NOT_YOUR_ROLE)
