"""What a new server gets: the two logins, and the database."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import psycopg

SUPERUSER = "postgres"
DATABASE = "tuntas"
_SQL = Path(__file__).parent.parent / "database.sql"


def prepare(conninfo: Callable[..., str], *, is_new: bool) -> None:
    """Run database.sql in our database; new databases, those of tests too, copy template1."""
    sql = _SQL.read_bytes()
    if is_new:
        with psycopg.connect(conninfo(dbname="template1"), autocommit=True) as connection:
            connection.execute(sql)
    with psycopg.connect(conninfo(), autocommit=True) as connection:
        found = connection.execute("SELECT FROM pg_database WHERE datname = %s", [DATABASE])
        if found.fetchone() is None:
            connection.execute(f"CREATE DATABASE {DATABASE} OWNER owner")
            connection.execute(f"REVOKE ALL ON DATABASE {DATABASE} FROM PUBLIC")
            connection.execute(f"GRANT CONNECT ON DATABASE {DATABASE} TO app")
    with psycopg.connect(conninfo(dbname=DATABASE), autocommit=True) as connection:
        connection.execute(sql)
