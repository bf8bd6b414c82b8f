"""Make sure that a database is there: start the embedded one, or look at the one named."""

from __future__ import annotations

from pathlib import Path

import psycopg

from config.database import LEAST_VERSION, embedded_folder, is_embedded
from config.embedded import start
from config.env import SettingMistake, env_str


def reach_database(var: Path) -> None:
    """Start or join the embedded server until this process ends, or check the named server.

    :raises SettingMistake: nothing answers, or PostgreSQL is too old
    """
    if is_embedded():
        start(embedded_folder(var))
        return
    for variable in ("DATABASE_URL", "DATABASE_OWNER_URL"):
        url = env_str(variable, "")
        if url:
            _check(variable, url)


def _check(variable: str, url: str) -> None:
    try:
        with psycopg.connect(url, connect_timeout=10) as connection:
            version = connection.info.server_version // 10_000
    except psycopg.OperationalError as error:
        reason = str(error).strip().splitlines()[-1]
        raise SettingMistake(f"The database of {variable} does not answer: {reason}") from None
    if version < LEAST_VERSION:
        raise SettingMistake(
            f"{variable} leads to PostgreSQL {version}, but Tuntas needs {LEAST_VERSION} or newer."
        )
