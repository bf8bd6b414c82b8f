"""Secrets of a development machine, made once and kept in the data folder.

In production every secret comes from the environment and a missing one is a mistake.
"""

from __future__ import annotations

import fcntl
import os
import secrets
import tempfile
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from config.env import SettingMistake

_FILE = "secrets.env"


def _new_key() -> str:
    return urlsafe_b64encode(secrets.token_bytes(32)).decode()


_MAKERS = {
    "SECRET_KEY": lambda: secrets.token_urlsafe(64),
    "VAULT_KEYS": _new_key,
    "RECEIPT_KEY": _new_key,
}


def load_development_secrets(var: Path) -> None:
    """Put the secrets that the environment lacks into it, from the data folder's file.

    :raises SettingMistake: the folder cannot be made, read or written
    """
    missing = [name for name in _MAKERS if not os.environ.get(name)]
    if not missing:
        return
    try:
        kept = _kept(var / _FILE, missing)
    except OSError as error:
        raise SettingMistake(
            f"The data folder {var} cannot be used: {error.strerror}. Set TUNTAS_VAR to another."
        ) from None
    for name in missing:
        os.environ[name] = kept[name]


def _kept(path: Path, missing: list[str]) -> dict[str, str]:
    """Return what the file holds, with what was missing in it; of two first starts, one makes it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with _one_at_a_time(path.parent):
        kept = _read(path)
        fresh = {name: _MAKERS[name]() for name in missing if name not in kept}
        if fresh:
            _write(path, kept | fresh)
    return kept | fresh


@contextmanager
def _one_at_a_time(folder: Path) -> Iterator[None]:
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _read(path: Path) -> dict[str, str]:
    if not path.exists():
        return {}
    lines = path.read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line)


def _write(path: Path, values: dict[str, str]) -> None:
    """Write the file, whole or not at all, readable by its owner only."""
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=_FILE)  # mode 600
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.writelines(f"{name}={value}\n" for name, value in values.items())
    Path(draft).replace(path)
