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
        raise SettingMistake(
            f"The database of {variable} does not answer: {_reason(error)}"
        ) from None
    if version < LEAST_VERSION:
        raise SettingMistake(
            f"{variable} leads to PostgreSQL {version}, but Tuntas needs {LEAST_VERSION} or newer."
        )


def _reason(error: psycopg.OperationalError) -> str:
    """Return the last cause that is named; lines that are moved in only ask back."""
    lines = [line for line in str(error).splitlines() if line.strip()]
    causes = [line for line in lines if not line.startswith(("\t", " "))]
    return (causes or lines or ["no reason is given"])[-1].strip()
