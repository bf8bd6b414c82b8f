"""`make run` as a process: what it says, when it is up, what it leaves behind."""

import os
import signal
import socket
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

import psutil
import pytest

ROOT = Path(__file__).resolve().parents[3]


def _environment(var, port, **more):
    given = {
        "PYTHONPATH": f"{ROOT / 'platform'}:{ROOT}",
        "TUNTAS_VAR": str(var),
        "PORT": str(port),
        "TUNTAS_DEMO": "0",
        "DATABASE_URL": "",
        "DATABASE_OWNER_URL": "",
    }
    return {**os.environ, **given, **more}


@pytest.fixture
def run():
    """Start `make run`'s program; whatever a failed test leaves running is ended."""
    started = []

    def run(var, port, **more):
        process = subprocess.Popen(
            [sys.executable, "-m", "config.run"],
            env=_environment(var, port, **more),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        started.append(process)
        return process

    yield run
    for process in started:
        process.terminate()
        process.wait(timeout=60)
        process.stdout.close()


def _sentence(process):
    text, _ = process.communicate(timeout=60)
    assert process.returncode == 1, text
    lines = [line for line in text.splitlines() if not line.startswith("Tuntas starts with")]
    return "\n".join(line for line in lines if not line.endswith("…"))


@pytest.fixture
def port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _read_until(process, words):
    lines = []
    for line in process.stdout:
        lines.append(line)
        if words in line:
            return lines
    pytest.fail("".join(lines))


def _processes_of(var):
    found = []
    for process in psutil.process_iter(["cmdline", "environ"]):
        environ, words = process.info["environ"] or {}, process.info["cmdline"] or []
        if environ.get("TUNTAS_VAR") == str(var) or any(str(var) in word for word in words):
            found.append(process)
    return found


def test_it_starts_serves_and_leaves_nothing_behind(run, open_folder, port):
    var = open_folder / "var"
    process = run(var, port)

    lines = _read_until(process, "Ctrl-C ends everything.")

    assert f"  Public portal      http://localhost:{port}/\n" in lines
    assert f"  National console   http://nasional.localhost:{port}/\n" in lines
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", "/healthz")
    assert connection.getresponse().status == 200
    connection.close()

    _let_the_worker_die(var)
    _read_until(process, "another one starts")

    process.send_signal(signal.SIGINT)
    process.communicate(timeout=30)
    assert process.returncode == 0
    assert _processes_of(var) == []

    process = run(var, port)
    _read_until(process, "Ctrl-C ends everything.")
    assert _seconds_of(process) <= 5 * _seconds_to_load(var, port)
    process.terminate()
    process.communicate(timeout=30)
    assert process.returncode == 0
    assert _processes_of(var) == []


# As each of the processes does that a start begins.
LOAD = "import django; django.setup(); import config.urls_public, config.urls_agency, config.urls_national"


def _seconds_to_load(var, port):
    """What one interpreter computes to load the site: a machine's seconds of the clock say nothing."""
    before = getrusage(RUSAGE_CHILDREN)
    environment = _environment(var, port, DJANGO_SETTINGS_MODULE="config.settings")
    subprocess.run([sys.executable, "-c", LOAD], env=environment, check=True)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _seconds_of(process):
    head = psutil.Process(process.pid)
    return sum(sum(each.cpu_times()[:4]) for each in (head, *head.children(recursive=True)))


def _let_the_worker_die(var):
    heads = [process for process in _processes_of(var) if process.cmdline()[-1:] == ["work"]]
    min(heads, key=lambda process: process.create_time()).kill()


def test_ctrl_c_during_the_start_leaves_nothing_behind(run, open_folder, port):
    var = open_folder / "var"
    process = run(var, port)
    _read_until(process, "Tables of all agencies")

    process.send_signal(signal.SIGINT)
    process.communicate(timeout=30)

    assert process.returncode == 130
    assert _processes_of(var) == []


def test_a_closed_terminal_leaves_nothing_behind(run, open_folder, port):
    var = open_folder / "var"
    process = run(var, port)
    _read_until(process, "Ctrl-C ends everything.")

    process.stdout.close()
    process.send_signal(signal.SIGHUP)
    process.wait(timeout=30)

    assert _processes_of(var) == []


def test_an_occupied_port_is_one_sentence(run, open_folder):
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        taken = listener.getsockname()[1]

        assert _sentence(run(open_folder / "var", taken)) == (
            f"Port {taken} is taken by another program: end it, or choose another port, "
            "as in PORT=8123 make run."
        )


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("postgres:tuntas", "DATABASE_URL must be a URL as postgresql://… or postgres://…, but"),
        ("postgresql://localhost", "DATABASE_URL names no database: add it as the URL's path."),
        ("postgresql://app@127.0.0.1:1/x", "The database of DATABASE_URL does not answer: "),
    ],
)
def test_an_unusable_database_is_one_sentence(run, open_folder, port, url, sentence):
    found = _sentence(run(open_folder / "var", port, DATABASE_URL=url))

    assert found.startswith(sentence)
    assert "\n" not in found
