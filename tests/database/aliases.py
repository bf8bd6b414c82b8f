"""Point Django's two aliases at a database of the tests."""

import contextlib
from urllib.parse import quote

from django.db import connections

ALIASES = ("default", "owner")


def point_at(server, name):
    """Let both aliases use this database from now on."""
    for alias in ALIASES:
        connections[alias].close()
        connections.databases[alias].update(HOST=server.host, PORT=server.port, NAME=name)


@contextlib.contextmanager
def pointed_at(server, name):
    """Let both aliases use another database for a while."""
    before = connections.databases["default"]["NAME"]
    point_at(server, name)
    try:
        yield
    finally:
        point_at(server, before)


def environment():
    """Return what makes a process of its own use the present database."""
    return {
        "DATABASE_URL": _url(connections.databases["default"]),
        "DATABASE_OWNER_URL": _url(connections.databases["owner"]),
    }


def _url(entry):
    login = quote(entry["USER"]) + (f":{quote(entry['PASSWORD'])}" if entry["PASSWORD"] else "")
    place = f"host={quote(entry['HOST'], safe='')}&port={entry['PORT']}"
    return f"postgresql://{login}@/{entry['NAME']}?{place}"
