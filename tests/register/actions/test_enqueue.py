import pytest

from register.actions import enqueue
from register.models import Job
from tenants.scope import scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import Life

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def test_where_nobody_reads_the_log_a_step_leaves_no_work(monkeypatch):
    monkeypatch.setattr(enqueue, "READERS", set())

    life = Life()

    assert [event.step for event in life.events()] == ["SUBMIT"]
    with scope(EVERYTHING):
        assert not Job.objects.exists()
