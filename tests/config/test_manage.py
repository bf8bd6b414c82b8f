import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def _manage(*arguments, **variables):
    return subprocess.run(
        [sys.executable, ROOT / "manage.py", *arguments],
        env={**os.environ, "DATABASE_URL": "", "DATABASE_OWNER_URL": "", **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_command_starts_the_database_and_ends_it(open_folder):
    var = open_folder / "var"

    done = _manage("shell", "-v0", "-c", "print('here')", TUNTAS_VAR=str(var))

    assert (done.stdout, done.returncode) == ("here\n", 0)
    assert (var / "postgres" / "PG_VERSION").exists()
    assert not (var / "postgres" / "postmaster.pid").exists()


@pytest.mark.parametrize("command", ["check", "help", "version"])
def test_what_needs_no_database_starts_none(tmp_path, command):
    done = _manage(command, TUNTAS_VAR=str(tmp_path))

    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "postgres").exists()


def test_a_mistake_is_one_sentence(tmp_path):
    done = _manage("check", TUNTAS_VAR=str(tmp_path), PORT="http")

    assert done.returncode == 1
    assert done.stderr == "PORT must be a whole number, but reads 'http'.\n"


def test_the_worker_is_a_process_of_its_own(tmp_path):
    program = "import django; django.setup(); from django.core.management import call_command; "
    program += "call_command('work')"
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={
            **os.environ,
            "PYTHONPATH": f"{ROOT / 'platform'}:{ROOT}",
            "DJANGO_SETTINGS_MODULE": "config.settings",
            "TUNTAS_VAR": str(tmp_path),
        },
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stderr.splitlines()[-1].endswith(
        "CommandError: The worker is started from the command line: manage work."
    )
