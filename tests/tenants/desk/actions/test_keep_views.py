"""Keeping saved views: one's own, the team's, and nobody else's."""

import pytest
from django.db import IntegrityError, transaction

from tenants.desk.actions.keep_views import (
    MOST_VIEWS,
    NoSuchView,
    TooManyViews,
    delete_view,
    move_view,
    rename_view,
    save_view,
)
from tenants.desk.models import SavedView
from tenants.desk.queries.saved_views import saved_views_of

pytestmark = pytest.mark.usefixtures("in_agency")
ME, OTHER = 11, 12


def save(name, owner_id=ME):
    return save_view(owner_id=owner_id, name=name, query="v=semua")


def names(user_id=ME):
    return [view.name for view in saved_views_of(user_id=user_id)]


def test_it_works():
    view = save("Banjir")

    assert (view.owner_id, view.query, view.position) == (ME, "v=semua", 0)
    assert (str(view), view.is_team) == ("Banjir", False)
    assert names() == ["Banjir"]
    assert names(OTHER) == []


def test_the_teams_views_come_first_and_are_everybodys():
    save("Milik saya")
    save("Milik tim", owner_id=None)

    assert names() == ["Milik tim", "Milik saya"]
    assert names(OTHER) == ["Milik tim"]


def test_a_full_list_takes_no_more_and_other_lists_do():
    for number in range(MOST_VIEWS):
        save(f"Tampilan {number}")

    with pytest.raises(TooManyViews):
        save("Satu lagi")

    assert len(names()) == MOST_VIEWS
    assert save("Tim", owner_id=None).position == 0


@pytest.mark.parametrize(
    ("places", "expected"),
    [(-1, ["b", "a", "c"]), (1, ["a", "c", "b"]), (-5, ["b", "a", "c"]), (5, ["a", "c", "b"])],
)
def test_a_view_moves_within_its_list(places, expected):
    views = [save(name) for name in "abc"]
    save("lain", owner_id=OTHER)

    move_view(view_id=views[1].pk, user_id=ME, keeps_team=False, places=places)

    assert names() == expected
    assert names(OTHER) == ["lain"]


def test_a_view_is_renamed_and_forgotten():
    view = save("Banjir")

    rename_view(view_id=view.pk, user_id=ME, keeps_team=False, name="Banjir dan longsor")
    assert names() == ["Banjir dan longsor"]

    delete_view(view_id=view.pk, user_id=ME, keeps_team=False)
    assert names() == []


CHANGES = {
    "rename": lambda **who: rename_view(**who, name="Lain"),
    "move": lambda **who: move_view(**who, places=1),
    "delete": delete_view,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("owner", [OTHER, None])
def test_what_is_not_theirs_to_keep_stays_as_it_is(change, owner):
    views = [save(name, owner_id=owner) for name in ("Pertama", "Kedua")]

    with pytest.raises(NoSuchView):
        change(view_id=views[0].pk, user_id=ME, keeps_team=False)

    assert names(OTHER) == ["Pertama", "Kedua"]


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_even_who_keeps_the_teams_views_keeps_no_other_persons(change):
    view = save("Milik orang", owner_id=OTHER)

    with pytest.raises(NoSuchView):
        change(view_id=view.pk, user_id=ME, keeps_team=True)

    assert names(OTHER) == ["Milik orang"]


def test_whoever_keeps_the_teams_views_may_rename_them():
    view = save("Tim", owner_id=None)

    rename_view(view_id=view.pk, user_id=ME, keeps_team=True, name="Tim pagi")

    assert names(OTHER) == ["Tim pagi"]


@pytest.mark.parametrize("broken", [{"name": ""}, {"query": ""}])
def test_a_view_without_name_or_query_is_not_stored(broken):
    values = {"owner_id": ME, "name": "Banjir", "query": "v=semua", "position": 0}

    with pytest.raises(IntegrityError), transaction.atomic():
        SavedView.objects.create(**{**values, **broken})

    assert names() == []
