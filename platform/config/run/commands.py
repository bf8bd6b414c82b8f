"""The command lines of the web server, of the worker, and of what works as owner."""

from __future__ import annotations

import sys
from pathlib import Path

from config.env import env_int
from config.run.port import HOST

_ROOT = Path(__file__).resolve().parents[3]


def web_command(port: int) -> list[str]:
    """Return granian's command line; TUNTAS_WEB_WORKERS processes of TUNTAS_WEB_THREADS."""
    workers = env_int("TUNTAS_WEB_WORKERS", 2, least=1, most=64)
    threads = env_int("TUNTAS_WEB_THREADS", 4, least=1, most=64)
    options = {
        "--interface": "wsgi",
        "--host": HOST,
        "--port": port,
        "--workers": workers,
        "--blocking-threads": threads,
        "--log-level": "warning",
        "--workers-kill-timeout": 8,
    }
    words = [word for option in options.items() for word in map(str, option)]
    flags = ["--no-ws", "--respawn-failed-workers"]
    return [sys.executable, "-m", "granian", *words, *flags, "config.wsgi:application"]


def worker_command() -> list[str]:
    return [sys.executable, str(_ROOT / "manage.py"), "work"]


def provisioner_command() -> list[str]:
    """Return the command line of what works as owner, and serves nobody."""
    return [sys.executable, str(_ROOT / "manage.py"), "provision_waiting"]
