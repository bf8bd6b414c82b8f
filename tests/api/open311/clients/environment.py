"""The environment of the clients, made once for each wording of their lock file."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from config.env import env_path

HERE = Path(__file__).parent
LOCK = HERE / "clients.lock"
PATIENCE = 300


def python_of_clients():
    """Return the Python that has the clients; what is half made is made anew."""
    mark = hashlib.sha256(LOCK.read_bytes()).hexdigest()[:16]
    home = env_path("TUNTAS_CACHE", Path.home() / ".cache" / "tuntas") / f"open311-clients-{mark}"
    python, done = home / "bin" / "python", home / "done"
    if not done.exists():
        _run("venv", "--quiet", "--clear", "--python", sys.executable, str(home))
        _run(
            *("pip", "install", "--quiet", "--require-hashes", "--python", str(python)),
            *("-r", str(LOCK)),
        )
        done.touch()
    return python


def _run(*arguments):
    uv = Path(sys.executable).parent / "uv"
    told = subprocess.run(
        [uv, *arguments], capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    if told.returncode:
        pytest.skip(f"The clients of Open311 could not be fetched: {told.stderr[-300:]}")
