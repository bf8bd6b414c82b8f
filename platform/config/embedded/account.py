"""The system accounts of the servers that we run: neither runs as root."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pwd
import stat
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from config.env import SettingMistake

NAME = "pgserver"


@dataclass(frozen=True, slots=True)
class Account:
    """Whom the server runs as; `is_other` where that is not ourselves."""

    uid: int
    gid: int
    is_other: bool

    @property
    def run_options(self) -> dict[str, Any]:
        """Keywords of subprocess.run that make a program run as this account."""
        if not self.is_other:
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    def can_reach(self, path: Path) -> bool:
        """Tell whether every folder above the path lets the account pass."""
        return not self.is_other or all(self._may_pass(folder) for folder in path.parents)

    def _may_pass(self, folder: Path) -> bool:
        found = folder.stat()
        if found.st_uid == self.uid:
            return bool(found.st_mode & stat.S_IXUSR)
        if found.st_gid == self.gid:
            return bool(found.st_mode & stat.S_IXGRP)
        return bool(found.st_mode & stat.S_IXOTH)


def server_account(name: str = NAME, *, program: str = "PostgreSQL") -> Account:
    """Return our own account, or as root the account of that name, which is made if need be."""
    if os.geteuid() != 0:
        return Account(os.geteuid(), os.getegid(), is_other=False)
    found = _find(name) or _make(name, program)
    return Account(found.pw_uid, found.pw_gid, is_other=True)


def _find(name: str) -> pwd.struct_passwd | None:
    try:
        return pwd.getpwnam(name)
    except KeyError:
        return None


def _make(name: str, program: str) -> pwd.struct_passwd:
    command = ["useradd", "--system", "--user-group", "--shell", "/bin/sh", name]
    try:
        with _one_at_a_time():
            # Another process may have made it while this one waited.
            if (found := _find(name)) is None:
                subprocess.run(command, check=True, capture_output=True)  # noqa: S603
                found = pwd.getpwnam(name)
            return found
    except (OSError, subprocess.CalledProcessError, KeyError):
        raise SettingMistake(
            f"{program} does not run as root, and the account {name} could not be made: "
            "run as an ordinary user, or make that account."
        ) from None


@contextlib.contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Wait for others who make accounts: two useradd at once may both succeed, one in vain."""
    folder = os.open("/etc", os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)
