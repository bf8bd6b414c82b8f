from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from tenants.teams.models import AuditEntry
from tenants.tokens.actions.keep_feed import EVERY, end_feed, make_feed, note_reading
from tenants.tokens.models import CalendarFeed
from tenants.tokens.queries.feeds import feed_at, feed_hash, own_feed
from tests.database.template import AT
from tests.factories.consoles import Officer


def make(officer, *, at=AT, language="id"):
    with officer.scope:
        return make_feed(by=officer.at_work, language=language, at=at)


def kept(officer):
    with officer.scope:
        return own_feed(user_id=officer.user.pk)


def test_the_secret_is_told_once_and_only_its_hash_kept(admin):
    secret = make(admin)

    with admin.scope:
        (row,) = CalendarFeed.objects.values()
    assert row == {
        "id": row["id"],
        "user_id": admin.user.pk,
        "secret_hash": feed_hash(secret),
        "language": "id",
        "made_at": AT,
        "last_read_at": None,
    }
    assert len(secret) == 43
    assert str(kept(admin)) == f"calendar of {admin.user.pk}"


def test_a_new_one_ends_the_one_before(admin, liaison):
    others, first = make(liaison), make(admin)
    with admin.scope:
        note_reading(own_feed(user_id=admin.user.pk), at=AT)

    second = make(admin, at=AT + EVERY, language="en")

    with admin.scope:
        assert feed_at(first) is None
        assert feed_at(second) == kept(admin)
        assert feed_at(others).user_id == liaison.user.pk
    assert (kept(admin).language, kept(admin).last_read_at) == ("en", None)


def test_each_ends_their_own(admin, liaison):
    make(admin)
    make(liaison)

    with admin.scope:
        found = [end_feed(by=admin.at_work, at=AT), end_feed(by=admin.at_work, at=AT)]

    assert found == [True, False]
    assert kept(admin) is None
    assert kept(liaison) is not None


def test_the_trail_tells_who_made_renewed_and_ended_one(admin):
    make(admin)
    make(admin, at=AT + EVERY)

    with admin.scope:
        assert [end_feed(by=admin.at_work, at=AT + 2 * EVERY) for _again in range(2)] == [
            True,
            False,
        ]
        told = AuditEntry.objects.order_by("pk").values_list("kind", "at", "actor_id", "subject")
        assert list(told) == [
            ("CALENDAR_MADE", AT, admin.user.pk, admin.user.full_name),
            ("CALENDAR_RENEWED", AT + EVERY, admin.user.pk, admin.user.full_name),
            ("CALENDAR_ENDED", AT + 2 * EVERY, admin.user.pk, admin.user.full_name),
        ]


def test_the_national_desk_has_no_trail(db):
    desk = Officer(None, "NAT")

    make(desk)

    assert kept(desk).made_at == AT
    with desk.scope:
        assert end_feed(by=desk.at_work, at=AT)


def test_a_reading_is_noted_to_the_minute(admin):
    make(admin)

    for seconds, expected in ((0, 0), (59, 0), (60, 60), (61, 60)):
        with admin.scope:
            note_reading(own_feed(user_id=admin.user.pk), at=AT + timedelta(seconds=seconds))
        assert kept(admin).last_read_at == AT + timedelta(seconds=expected)


def test_the_database_knows_two_languages(admin):
    make(admin)

    with admin.scope, pytest.raises(IntegrityError), transaction.atomic():
        CalendarFeed.objects.update(language="xx")

    assert kept(admin).language == "id"
