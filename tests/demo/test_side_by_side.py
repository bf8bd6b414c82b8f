"""Several processes at once. They are forked in a process of their own, which has no threads."""

import os
import subprocess
import sys

import pytest

from demo.side_by_side import side_by_side

BEFORE = """
import os
from demo.side_by_side import side_by_side
"""


def run(program):
    return subprocess.run(
        [sys.executable, "-c", BEFORE + program],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(("things", "processes"), [([1, 2, 3], 1), ([1, 2], 3), ([], 1)])
def test_little_is_done_here_and_in_order(things, processes):
    assert list(side_by_side(str, things, processes=processes)) == [str(one) for one in things]


def test_every_thing_is_done_once_and_by_several_processes():
    done = run(
        "done = list(side_by_side(lambda n: (n, os.getpid()), range(40), processes=2))\n"
        "assert sorted(n for n, _ in done) == list(range(40))\n"
        "assert len({pid for _, pid in done} - {os.getpid()}) == 2\n"
    )

    assert (done.stderr, done.returncode) == ("", 0)


def test_a_process_that_dies_is_noticed():
    done = run("list(side_by_side(lambda n: n or os._exit(1), range(4), processes=2))")

    assert "demo.side_by_side.ProcessDied: 2 of 4 are not done." in done.stderr


def test_nothing_is_left_when_the_caller_breaks_off():
    done = run(
        "import time, multiprocessing\n"
        "work = side_by_side(lambda n: time.sleep(n) or n, [0, 60, 60, 60], processes=2)\n"
        "assert next(work) == 0\n"
        "work.close()\n"
        "assert multiprocessing.active_children() == []\n"
    )

    assert (done.stderr, done.returncode) == ("", 0)
