import pytest
from django.db import DatabaseError, transaction

from register.actions.count_published import count_published
from register.models import Heartbeat, Job
from tenants.scope import PORTAL, SYSTEM, scope
from tests.factories.lives import Life
from tests.public_portal.moments import ago
from tests.public_portal.seeing import text_of


def beat(at):
    with scope(SYSTEM):
        Heartbeat.objects.create(name="drain", at=at)


def test_all_is_up(visitor, agency):
    beat(ago(seconds=30))
    Life(at=ago()).route(agency)
    count_published(at=ago(minutes=5))

    response = visitor.get("/status/")

    assert "Semua bagian layanan berjalan." in text_of(response)
    assert "Terganggu" not in text_of(response)
    assert "no-store" in response["Cache-Control"]


def test_a_worker_that_stands_still_is_told_with_the_time(visitor):
    beat(ago(minutes=10))

    text = text_of(visitor.get("/status/"))

    assert "Ada bagian layanan yang terganggu." in text
    assert text.count("Terganggu") == 2


def test_what_was_never_seen_is_told(visitor):
    assert text_of(visitor.get("/status/")).count("Belum pernah terlihat") == 2


def test_the_portal_reads_the_beat_and_nothing_else_of_the_workers(db):
    with scope(PORTAL):
        assert not Heartbeat.objects.exists()
        with pytest.raises(DatabaseError), transaction.atomic():
            Job.objects.exists()
        with pytest.raises(DatabaseError), transaction.atomic():
            Heartbeat.objects.create(name="x", at=ago())
