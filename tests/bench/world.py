"""A database of its own with agencies and reports, made for measuring and dropped after it."""

import os
import sys
import time
from datetime import UTC, datetime

from django.db import connections

from search.actions.rebuild import rebuild_all
from tenants.actions.provision_agency import provision_agency
from tenants.models import Agency
from tenants.queries.hosts import forget_hosts
from tests.bench.rows import fill
from tests.database.aliases import pointed_at
from tests.database.server import join_server
from tests.database.template import ensure_template

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


class World:
    """agencies: how many; reports: how many, spread evenly over them. indexed: can be searched."""

    def __init__(self, *, agencies, reports, indexed=False):
        self.agencies, self.reports, self.indexed = agencies, reports, indexed
        self.name = f"tuntas_test_{os.getpid()}_bench_{agencies}_{reports}"
        self.provisioned = []

    def __enter__(self):
        self.server = join_server()
        template = ensure_template(self.server)
        self.server.drop(self.name)
        self.server.copy(template, self.name)
        with self.open():
            self.provisioned = provision_up_to(self.agencies)
            if self.reports:
                fill(reports=self.reports, at=NOW)
            if self.indexed:
                rebuild_all(at=NOW, show=lambda *_: None)
        return self

    def __exit__(self, *_):
        connections["default"].close()
        connections["owner"].close()
        self.server.drop(self.name)
        self.server.stop()

    def open(self):
        """Point this process at the world's database."""
        forget_hosts()
        return pointed_at(self.server, self.name)


def provision_up_to(count):
    """Provision agencies until there are count; return the seconds that each one took."""
    took = []
    present = Agency.objects.using("owner").count()
    for number in range(present, count):
        began = time.perf_counter()
        provision_agency(
            slug=f"uji-{number:03}",
            name=f"Pemerintah Kabupaten Uji {number:03}",
            kind="MINISTRY",
            time_zone="Asia/Jakarta",
            state="ACTIVE",
            at=NOW,
        )
        took.append(time.perf_counter() - began)
        if number % 100 == 0:
            print(f"  {number} agencies", file=sys.stderr, flush=True)
    return took
