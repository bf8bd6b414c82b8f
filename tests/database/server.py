"""The server of the tests: the one that DATABASE_URL names, else one of our own.

Our own stays in the folder for temporary files, so that the next run finds it made. It ends
with its last user, and loses what it holds in a power cut.
"""

import contextlib
import os
import re
import tempfile
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import psycopg
from django.db import connections
from psycopg import sql

from config.database import is_embedded
from config.embedded import start

ROOT = Path(__file__).resolve().parent.parent.parent
PREFIX = "tuntas_test_"


@dataclass
class Server:
    """Where the databases are made; `owner` are psycopg's keywords of the owner's login."""

    host: str
    port: str
    owner: dict
    embedded: object = None

    def run(self, statement, *names, params=None, dbname="postgres"):
        """Run one statement outside transactions; `{}` stand for names of databases."""
        with psycopg.connect(**self.owner, dbname=dbname, autocommit=True) as connection:
            text = sql.SQL(statement).format(*map(sql.Identifier, names))
            cursor = connection.execute(text, params)
            return cursor.fetchall() if cursor.description else []

    def copy(self, template, name):
        """Make a database as a copy of another, which nobody may be using."""
        self.run("CREATE DATABASE {} TEMPLATE {}", name, template)
        # Neither is copied with the template.
        self.run("REVOKE ALL ON DATABASE {} FROM PUBLIC", name)
        login = connections.databases["default"]["USER"]
        self.run("GRANT CONNECT ON DATABASE {} TO {}", name, login)

    def drop(self, name):
        """Drop a database, ending whoever uses it.

        FORCE is refused where the owner may not end a process, as with one that vacuums; without
        it PostgreSQL ends those itself and waits five seconds for all others, which are ended here.
        """
        try:
            self.run("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)
        except psycopg.errors.InsufficientPrivilege:
            for (pid,) in self.run(
                "SELECT pid FROM pg_stat_activity WHERE datname = %s", params=[name]
            ):
                with contextlib.suppress(psycopg.errors.InsufficientPrivilege):
                    self.run("SELECT pg_terminate_backend(%s)", params=[pid])
            self.run("DROP DATABASE IF EXISTS {}", name)

    def names(self, prefix):
        rows = self.run("SELECT datname FROM pg_database ORDER BY oid")
        return [name for (name,) in rows if name.startswith(prefix)]

    def drop_left_behind(self):
        """Drop the databases of processes that have ended without doing so."""
        for name in self.names(PREFIX):
            number = re.match(r"\d+", name.removeprefix(PREFIX))
            if number and not _is_running(int(number[0])):
                # What somebody still uses, whose end we may not force, waits for another run.
                with contextlib.suppress(psycopg.OperationalError, psycopg.ProgrammingError):
                    self.drop(name)

    def stop(self):
        if self.embedded is not None:
            self.embedded.stop()


def join_server():
    """Start the server, or join it where another process has."""
    entry = connections.databases["owner"]
    if not is_embedded():
        options = {"server_side_binding", "pool"}
        login = {"user": entry["USER"], "password": entry["PASSWORD"]}
        place = {"host": entry["HOST"], "port": entry["PORT"]}
        rest = {key: value for key, value in entry["OPTIONS"].items() if key not in options}
        return Server(entry["HOST"], entry["PORT"], {**login, **place, **rest})
    digest = sha256(bytes(ROOT)).hexdigest()[:8]
    folder = Path(tempfile.gettempdir()) / f"tuntas-tests-{os.getuid()}-{digest}"
    folder.mkdir(mode=0o755, exist_ok=True)
    server = start(folder / "postgres", is_durable=False)
    place = {"host": server.host, "port": str(server.port)}
    return Server(place["host"], place["port"], {"user": entry["USER"], **place}, server)


def _is_running(process):
    with contextlib.suppress(PermissionError):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return False
    return True
