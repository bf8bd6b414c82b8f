"""What was done to many at once: claimed once, one's own, and forgotten after a month."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from tenants.desk.actions.keep_runs import KEPT_FOR, NoSuchRun, claim_run, finish_run, run_of
from tenants.desk.models import BulkRun
from tests.database.template import AT

pytestmark = pytest.mark.usefixtures("in_agency")
KEY = UUID(int=7)


def claim(key=KEY, user_id=1, at=AT):
    return claim_run(key=key, user_id=user_id, step="NUDGE", at=at)


def test_it_works():
    run = claim()

    finish_run(run, [("LP26-1", "DONE", ""), ("LP26-2", "REFUSED", "NEEDS_TEXT")])

    kept = run_of(key=KEY, user_id=1)
    assert (kept.step, kept.at) == ("NUDGE", AT)
    assert kept.outcomes == [["LP26-1", "DONE", ""], ["LP26-2", "REFUSED", "NEEDS_TEXT"]]


@pytest.mark.parametrize("user_id", [1, 2])
def test_a_key_is_claimed_once(user_id):
    claim()

    assert claim(user_id=user_id) is None
    assert BulkRun.objects.get().user_id == 1


@pytest.mark.parametrize(("key", "user_id"), [(uuid4(), 1), (KEY, 2)])
def test_another_run_or_another_persons_is_not_there(key, user_id):
    claim()

    with pytest.raises(NoSuchRun):
        run_of(key=key, user_id=user_id)


def test_after_a_month_it_is_forgotten():
    claim()

    claim(key=uuid4(), at=AT + KEPT_FOR)
    assert BulkRun.objects.count() == 2

    claim(key=uuid4(), at=AT + KEPT_FOR + timedelta(seconds=1))
    assert not BulkRun.objects.filter(pk=KEY).exists()
