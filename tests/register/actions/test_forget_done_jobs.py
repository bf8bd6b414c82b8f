"""The ledger forgets what is done, after a while and in batches; never what was laid aside."""

from datetime import timedelta

import pytest

from register.actions import forget_done_jobs as forgetting
from register.actions.forget_done_jobs import forget_done_jobs
from register.models import Job
from tenants.scope import scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
LONG_AGO = MONDAY - timedelta(days=31)


def put(key, **values):
    with scope(EVERYTHING):
        return Job.objects.create(kind="notice", key=key, run_after=LONG_AGO, **values)


def keys():
    with scope(EVERYTHING):
        return set(Job.objects.values_list("key", flat=True))


def test_only_what_was_done_long_ago_is_deleted():
    put("done", done_at=LONG_AGO)
    put("just-done", done_at=MONDAY - timedelta(days=29))
    put("dead", dead_at=LONG_AGO)
    put("open")

    assert forget_done_jobs(at=MONDAY) == 1
    assert keys() == {"just-done", "dead", "open"}
    assert forget_done_jobs(at=MONDAY) == 0


def test_the_setting_says_how_long(settings):
    settings.JOBS_KEPT_DAYS = 40
    put("done", done_at=LONG_AGO)

    assert forget_done_jobs(at=MONDAY) == 0
    assert keys() == {"done"}


@pytest.mark.parametrize(("most", "left"), [(1, 3), (2, 1), (9, 0)])
def test_it_deletes_in_batches_and_leaves_the_rest_to_the_next_run(monkeypatch, most, left):
    monkeypatch.setattr(forgetting, "BATCH", 2)
    monkeypatch.setattr(forgetting, "MOST_BATCHES", most)
    for number in range(5):
        put(f"done-{number}", done_at=LONG_AGO)

    assert forget_done_jobs(at=MONDAY) == 5 - left
    assert len(keys()) == left
