from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from register.actions.enqueue import enqueue
from register.models import Job
from register.tasks.set_back import MOST_ATTEMPTS
from tenants.scope import REGISTER, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
NOW = MONDAY + timedelta(hours=3)


@pytest.fixture(autouse=True)
def _clock(monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: NOW)


def run(*arguments):
    out = StringIO()
    call_command("dead_jobs", *arguments, stdout=out)
    return out.getvalue().splitlines()


def put(key, *, dead=True, kind="notice", minutes=0):
    """Store a job, laid aside at 02:00 UTC and some minutes after its last attempt."""
    with scope(REGISTER):
        enqueue(kind=kind, key=key, run_after=MONDAY)
    with scope(EVERYTHING):
        if dead:
            Job.objects.filter(key=key).update(
                dead_at=MONDAY + timedelta(minutes=minutes),
                attempts=MOST_ATTEMPTS,
                last_error="SMTPServerDisconnected",
            )
        return Job.objects.get(key=key).pk


def state(number):
    with scope(EVERYTHING):
        job = Job.objects.get(pk=number)
    return (job.dead_at is not None, job.attempts)


def test_it_lists_what_was_laid_aside_the_oldest_first():
    later = put("notice:2", minutes=5)
    first = put("notice:1")
    put("notice:3", dead=False)

    assert run() == [
        f"{first}  2026-03-02 02:00  public  notice:1  SMTPServerDisconnected",
        f"{later}  2026-03-02 02:05  public  notice:2  SMTPServerDisconnected",
        "2 laid aside.",
    ]


def test_nothing_is_laid_aside():
    put("notice:1", dead=False)

    assert run() == ["0 laid aside."]


def test_listing_changes_nothing():
    number = put("notice:1")

    run()

    assert state(number) == (True, MOST_ATTEMPTS)


def test_again_puts_all_of_them_back_to_work():
    first, other = put("notice:1"), put("fan_out_answer:1", kind="fan_out_answer")

    assert run("--again")[-1] == "2 put back to work."
    assert [state(first), state(other)] == [(False, 0), (False, 0)]
    with scope(EVERYTHING):
        assert Job.objects.get(pk=first).run_after == NOW
    assert run() == ["0 laid aside."]


def test_again_for_one_kind_leaves_the_others():
    notice, other = put("notice:1"), put("fan_out_answer:1", kind="fan_out_answer")

    assert run("--kind=fan_out_answer", "--again")[-1] == "1 put back to work."
    assert [state(notice), state(other)] == [(True, MOST_ATTEMPTS), (False, 0)]


def test_again_for_some_numbers_leaves_the_others():
    first, other = put("notice:1"), put("notice:2")

    assert run(str(other), "--again")[-1] == "1 put back to work."
    assert [state(first), state(other)] == [(True, MOST_ATTEMPTS), (False, 0)]


def test_a_number_that_is_not_laid_aside_is_refused_and_changes_nothing():
    dead, alive = put("notice:1"), put("notice:2", dead=False)

    with pytest.raises(CommandError, match=rf"^Not laid aside: {alive}\.$"):
        run(str(dead), str(alive), "--again")

    assert state(dead) == (True, MOST_ATTEMPTS)
