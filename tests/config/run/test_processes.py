import os
import subprocess
import sys
import time

import psutil
import pytest

from config.run import processes
from config.run.processes import begin, end

PARENT = (
    "import subprocess, sys, time; "
    "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']); "
    "open(sys.argv[1], 'w').write(str(child.pid)); time.sleep(60)"
)
DEAF = (
    "import signal, sys, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); "
    "open(sys.argv[1], 'w').write('deaf'); time.sleep(60)"
)


def _begin(program, note):
    child = begin("test", [sys.executable, "-c", program, str(note)])
    deadline = time.monotonic() + 20
    while not (note.exists() and note.read_text()) and time.monotonic() < deadline:
        time.sleep(0.02)
    return child


def test_a_child_that_obeys_ends_at_once(tmp_path):
    child = _begin(PARENT, tmp_path / "note")
    began = time.monotonic()

    end([child])

    assert not child.is_running
    assert child.process.returncode == -15
    assert time.monotonic() - began < 5


def test_children_of_children_end_too(tmp_path):
    child = _begin(PARENT, tmp_path / "note")
    grandchild = psutil.Process(int((tmp_path / "note").read_text()))

    end([child])

    assert psutil.wait_procs([grandchild], timeout=5)[1] == []


def test_a_deaf_child_is_killed(tmp_path, monkeypatch):
    monkeypatch.setattr(processes, "_PATIENCE", 0.3)
    child = _begin(DEAF, tmp_path / "note")

    end([child])

    assert child.process.returncode == -9


def test_a_child_that_has_ended_already_is_no_error():
    child = begin("test", [sys.executable, "-c", ""])
    child.process.wait(20)

    end([child])

    assert child.process.returncode == 0


def test_ctrl_c_of_the_terminal_does_not_reach_it(tmp_path):
    child = _begin(PARENT, tmp_path / "note")

    assert psutil.Process(child.process.pid).is_running()
    with pytest.raises(subprocess.TimeoutExpired):
        child.process.wait(0.01)
    assert os.getpgid(child.process.pid) == child.process.pid != os.getpgid(0)
    end([child])
