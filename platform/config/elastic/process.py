"""The server as a process: begun in a group of its own, found again, ended."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path

from config.elastic.folders import Folders
from config.embedded.account import Account

_PATIENCE = 20.0  # seconds between asking the server to end and ending it
_LOOK_EVERY = 0.1
# Those that this process has begun, to learn of their end.
_children: dict[int, subprocess.Popen[bytes]] = {}


def begin(folders: Folders, *, home: Path, java: Path, account: Account) -> int:
    """Start the server without waiting for it; return the number of its process."""
    launcher = home / "lib/tools/server-launcher"
    command = [
        str(java / "bin/java"),
        "-XX:TieredStopAtLevel=1",
        "-cp",
        f"{launcher}/*",
        f"-Des.path.home={home}",
        f"-Des.path.conf={folders.configuration}",
        "-Des.distribution.type=zip",
        "-Des.java.type=ES_JAVA_HOME",
        "org.elasticsearch.server.launcher.ServerLauncher",
    ]
    with folders.log.open("wb") as log:
        process = subprocess.Popen(  # noqa: S603
            command,
            # It looks for its modules where it is started.
            cwd=home,
            env=_environment(folders, home=home, java=java),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            **account.run_options,
        )
    _children[process.pid] = process
    return process.pid


def _environment(folders: Folders, *, home: Path, java: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "LANG", "TZ"}}
    return {
        **kept,
        "HOME": str(folders.scratch),
        "ES_HOME": str(home),
        "ES_PATH_CONF": str(folders.configuration),
        "ES_TMPDIR": str(folders.scratch),
        "ES_JAVA_HOME": str(java),
        "JAVA": str(java / "bin/java"),
        "JAVA_TYPE": "ES_JAVA_HOME",
        "ES_DISTRIBUTION_TYPE": "zip",
    }


def is_ours(number: int, folders: Folders) -> bool:
    """Tell whether that process runs and is the server of these folders, not a later namesake."""
    child = _children.get(number)
    if child is not None and child.poll() is not None:
        return False
    return f"-Des.path.conf={folders.configuration}" in _words(number)


def _words(number: int) -> list[str]:
    if Path("/proc/self").exists():
        try:
            return Path(f"/proc/{number}/cmdline").read_text(encoding="utf-8").split("\0")
        except OSError:
            return []
    command = ["/bin/ps", "-ww", "-o", "args=", "-p", str(number)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.split()  # noqa: S603


def end(number: int, folders: Folders) -> None:
    """Ask the server to end, wait, then end what is left of its group."""
    if not is_ours(number, folders):
        return
    os.kill(number, signal.SIGTERM)
    deadline = time.monotonic() + _PATIENCE
    while is_ours(number, folders) and time.monotonic() < deadline:
        time.sleep(_LOOK_EVERY)
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(number, signal.SIGKILL)
    if number in _children:
        _children.pop(number).wait()
