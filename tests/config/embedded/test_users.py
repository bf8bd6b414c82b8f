import os
from multiprocessing import get_context

from config.embedded.users import join, leave, one_at_a_time


def _hold(path, joined, end):
    join(path)
    joined.set()
    end.wait(30)
    os._exit(9)  # as a kill would: nobody leaves in order


def test_the_last_user_is_told_so(tmp_path):
    path = tmp_path / "users"
    first, second = join(path), join(path)

    assert leave(path, first) is False
    assert leave(path, second) is True


def test_a_user_that_was_killed_no_longer_counts(tmp_path):
    path, context = tmp_path / "users", get_context("spawn")
    joined, end = context.Event(), context.Event()
    other = context.Process(target=_hold, args=(path, joined, end))
    other.start()
    assert joined.wait(30)

    assert leave(path, join(path)) is False

    end.set()
    other.join(30)
    assert leave(path, join(path)) is True


def _enter(path, entered):
    with one_at_a_time(path):
        entered.set()


def test_one_at_a_time(tmp_path):
    path, context = tmp_path / "lock", get_context("spawn")
    entered = context.Event()
    other = context.Process(target=_enter, args=(path, entered))

    with one_at_a_time(path):
        other.start()
        assert entered.wait(1) is False

    assert entered.wait(30) is True
    other.join(30)
