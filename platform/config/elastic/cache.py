"""Where what was fetched once is kept for all checkouts of this machine."""

from __future__ import annotations

import os
from pathlib import Path

from config.elastic.account import ACCOUNT
from config.embedded.account import Account
from config.env import SettingMistake, env_path

# Root's home is closed to the account that the server runs as.
_OF_ROOT = Path("/var/cache/tuntas")


def cache_folder(account: Account) -> Path:
    """Return TUNTAS_CACHE, else the user's folder for caches, or that of the machine for root.

    :raises SettingMistake: the folder cannot be made, or the server's account cannot reach it
    """
    folder = env_path("TUNTAS_CACHE", _OF_ROOT if account.is_other else _of_user())
    try:
        folder.mkdir(mode=0o755, parents=True, exist_ok=True)
    except OSError as error:
        raise SettingMistake(
            f"The folder {folder} for what is fetched once cannot be made: {error.strerror}."
        ) from None
    if not account.can_reach(folder / "elasticsearch"):
        raise SettingMistake(
            f"Elasticsearch does not run as root, and the account {ACCOUNT} that it then runs as "
            f"cannot reach {folder}: set TUNTAS_CACHE to a folder that is open to all."
        )
    return folder


def _of_user() -> Path:
    base = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(base) if base else Path.home() / ".cache") / "tuntas"
