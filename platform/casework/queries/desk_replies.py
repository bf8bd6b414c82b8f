"""The texts that the national desk has ready, filled in for a report."""

from typing import Any

from django.db.models import Q, QuerySet

from casework.queries.replies import MOST, NoSuchReply, values_of
from casework.rules.reply_text import filled
from register.queries.case import Case
from register.queries.ready_reply import ReadyReply
from tenants.desk.models import ReadyText
from tenants.ready_statement import ReadyStatement


def desk_replies_for(case: Case) -> list[ReadyReply]:
    """Return the desk's texts for this report's category; one statement, in the scope NATIONAL."""
    found = _FITTING.read(category=case.report.category_code)
    values = values_of(case) if found else {}
    return [ReadyReply(row.code, row.title, filled(row.text, values)) for row in found]


def _fitting(*, category: Any) -> QuerySet[ReadyText]:
    fits = Q(category_code="") | Q(category_code=category)
    return ReadyText.objects.filter(fits, is_active=True).order_by("code")[:MOST]


_FITTING = ReadyStatement(_fitting)


def desk_reply_list() -> QuerySet[ReadyText]:
    """Return all texts of the desk by their codes; one statement."""
    return ReadyText.objects.order_by("code")


def desk_reply(reply_id: int) -> ReadyText:
    """Return one text.

    :raises NoSuchReply: there is none of this number
    """
    found = ReadyText.objects.filter(pk=reply_id).first()
    if found is None:
        raise NoSuchReply
    return found
