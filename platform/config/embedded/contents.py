"""What a new server gets: the two logins, and the database."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import psycopg

SUPERUSER = "postgres"
DATABASE = "tuntas"
_SQL = Path(__file__).parent.parent / "database.sql"


def prepare(conninfo: Callable[..., str], *, note: Path) -> None:
    """Run database.sql in our database and in template1, which new databases copy.

    note: the file that says which text of it has been run here; the same is not run twice
    """
    sql = _SQL.read_bytes()
    digest = sha256(sql).hexdigest()
    if note.exists() and note.read_text(encoding="utf-8") == digest:
        return
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
    note.write_text(digest, encoding="utf-8")
