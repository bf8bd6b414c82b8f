"""Keeping the views of the queue: a person's own, and the team's by whoever may."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Max, QuerySet

from tenants.desk.models import SavedView

MOST_VIEWS = 20


class TooManyViews(Exception):
    """There is no room for another view in a list that is read at a glance."""


class NoSuchView(LookupError):
    """There is no such view, or it is not this person's to keep; which of the two is not said."""


def save_view(*, owner_id: int | None, name: str, query: str) -> SavedView:
    """Keep a query under a name at the end of a list. owner_id: None for the team's.

    :raises TooManyViews: the list is full
    """
    there = SavedView.objects.filter(owner_id=owner_id)
    if there.count() >= MOST_VIEWS:
        raise TooManyViews
    last = there.aggregate(last=Max("position"))["last"]
    position = 0 if last is None else last + 1
    return SavedView.objects.create(owner_id=owner_id, name=name, query=query, position=position)


def rename_view(*, view_id: int, user_id: int, keeps_team: bool, name: str) -> None:
    """Give a view another name.

    :raises NoSuchView: not there, or not theirs to keep
    """
    _one(_kept(user_id=user_id, keeps_team=keeps_team), view_id)
    SavedView.objects.filter(pk=view_id).update(name=name)


def delete_view(*, view_id: int, user_id: int, keeps_team: bool) -> None:
    """Forget a view; the reports in it are not touched.

    :raises NoSuchView: not there, or not theirs to keep
    """
    _one(_kept(user_id=user_id, keeps_team=keeps_team), view_id).delete()


def move_view(*, view_id: int, user_id: int, keeps_team: bool, places: int) -> None:
    """Move a view by so many places in its list, up where negative; at the end it stays.

    :raises NoSuchView: not there, or not theirs to keep
    """
    with transaction.atomic():
        view = _one(_kept(user_id=user_id, keeps_team=keeps_team), view_id)
        rows = list(
            SavedView.objects.select_for_update()
            .filter(owner_id=view.owner_id)
            .order_by("position", "pk")
        )
        here = next(place for place, row in enumerate(rows) if row.pk == view_id)
        there = min(max(here + places, 0), len(rows) - 1)
        rows.insert(there, rows.pop(here))
        for place, row in enumerate(rows):
            row.position = place
        SavedView.objects.bulk_update(rows, ["position"])


def _kept(*, user_id: int, keeps_team: bool) -> QuerySet[SavedView]:
    own = SavedView.objects.filter(owner_id=user_id)
    return own | SavedView.objects.filter(owner_id=None) if keeps_team else own


def _one(found: QuerySet[SavedView], view_id: int) -> SavedView:
    view = found.filter(pk=view_id).first()
    if view is None:
        raise NoSuchView
    return view
