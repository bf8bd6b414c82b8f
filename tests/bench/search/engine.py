"""The engine that is measured: for this process and for the web servers it starts."""

import os
import tempfile
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from django.conf import settings
from django.test import override_settings

from config import elastic
from config.env import SettingMistake
from tests.bench.cpu import cpu_of
from tests.database.server import ROOT

_URL, _PREFIX = "ELASTICSEARCH_URL", "ELASTICSEARCH_PREFIX"


class Server(NamedTuple):
    """An engine outside the database. process: its number, 0 where it is not ours to look at."""

    url: str
    process: int

    def cpu_seconds(self):
        """What it has used until now."""
        return cpu_of(self.process) if self.process else 0.0


NO_SERVER = Server("", 0)


class NoEngine(Exception):
    """This machine has no such engine."""


@contextmanager
def elastic_server():
    """Give the server that is named for us, else one of our own that the next run finds again.

    :raises NoEngine: it cannot be started here
    """
    if settings.ELASTICSEARCH_URL:
        yield Server(settings.ELASTICSEARCH_URL, 0)
        return
    digest = sha256(bytes(ROOT)).hexdigest()[:8]
    folder = Path(tempfile.gettempdir()) / f"tuntas-bench-{os.getuid()}-{digest}"
    folder.mkdir(mode=0o755, exist_ok=True)
    try:
        server = elastic.start(folder / "elasticsearch", is_quick_to_start=False)
        server.wait_until_up()
    except SettingMistake as mistake:
        raise NoEngine(str(mistake)) from None
    yield Server(server.url, server.number)
    server.stop()


@contextmanager
def serving(url, prefix):
    """Let Elasticsearch at a URL serve within the block, PostgreSQL where there is none."""
    values = {_URL: url, _PREFIX: prefix}
    with override_settings(**values), patch.dict(os.environ, values):
        yield
