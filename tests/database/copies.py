"""Databases besides the one of the process, for tests that really commit."""

import contextlib
import os
from itertools import count

from django.db import connections

from tenants.queries.hosts import forget_hosts
from tests.database.aliases import pointed_at
from tests.database.server import PREFIX

_numbers = count(1)


@contextlib.contextmanager
def copy_in_use(server, template):
    """Let both aliases use a new copy of the template; drop it afterwards."""
    name = f"{PREFIX}{os.getpid()}_{next(_numbers)}"
    server.drop(name)
    server.copy(template, name)
    forget_hosts()
    try:
        with pointed_at(server, name):
            yield name
            connections.close_all()
    finally:
        forget_hosts()
        server.drop(name)
