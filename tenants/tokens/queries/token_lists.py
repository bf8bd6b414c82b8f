"""The tokens that a person sees on their desk's page, in the scope of the desk."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import reduce
from operator import or_
from typing import Final

from django.db.models import Q

from kernel.paging import Column, Order, Page, cut_page
from tenants.tokens.models import PersonalToken

PAGE_SIZE: Final = 50
# So long one that has ended is still told of.
TOLD_FOR: Final = timedelta(days=90)
NEWEST: Final = Order(
    (Column("created_at", datetime, is_descending=True), Column("id", int, is_descending=True))
)


def own_tokens(*, user_id: int, at: datetime) -> list[PersonalToken]:
    """Return a person's tokens, the newest first, with those that ended lately; one statement."""
    since = at - TOLD_FOR
    lately = Q(expires_at__gt=since) & (Q(revoked_at=None) | Q(revoked_at__gt=since))
    found = PersonalToken.objects.filter(lately, user_id=user_id)
    return list(found.order_by("-created_at", "-pk")[:PAGE_SIZE])


def others_tokens(*, user_id: int, at: datetime, token: str = "") -> Page[PersonalToken]:
    """Return a page of what is good of everybody else's, the newest first; one statement.

    :raises CursorDamaged: token is not one of this list
    """
    cursor = NEWEST.decode(token)
    seek = NEWEST.seek(cursor)
    found = PersonalToken.objects.filter(revoked_at=None, expires_at__gt=at, **seek.bound)
    found = found.exclude(user_id=user_id).order_by(*seek.order_by)
    if seek.any_of:
        found = found.filter(reduce(or_, (Q(**each) for each in seek.any_of)))
    return cut_page(list(found[: PAGE_SIZE + 1]), order=NEWEST, size=PAGE_SIZE, cursor=cursor)


def token_to_end(*, token_id: int, user_id: int, ends_others: bool) -> PersonalToken | None:
    """Return a token that the person may end, None where there is none that is not over."""
    found = PersonalToken.objects.filter(pk=token_id, revoked_at=None)
    return found.filter(Q() if ends_others else Q(user_id=user_id)).first()
