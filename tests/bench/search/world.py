"""The database whose reports are searched; a large one is kept, or gone on with, by the next run."""

import os
import sys
import time
from datetime import UTC, datetime

from django.db import connections

from tenants.isolation.migrate import migrate_all
from tenants.queries.hosts import forget_hosts
from tests.bench.search.filling import fill_searched
from tests.bench.world import provision_up_to
from tests.database.aliases import pointed_at
from tests.database.server import PREFIX, join_server
from tests.database.template import ensure_template

_KEPT = "tuntas_bench_search_"


class SearchedWorld:
    """See plan.Searched. A kept one is migrated to what the tables are by now."""

    def __init__(self, searched):
        self.searched = searched

    def __enter__(self):
        self.server = join_server()
        template = ensure_template(self.server)
        begin = _KEPT if self.searched.is_kept else f"{PREFIX}{os.getpid()}_"
        self.name = f"{begin}{self.searched.agencies}_{self.searched.reports}"
        if self.name not in self.server.names(self.name):
            self.server.copy(template, self.name)
        self.at = datetime.fromtimestamp(time.time(), UTC)
        with self.open():
            migrate_all(say=lambda _sentence: None, show=lambda _done, _all: None)
            provision_up_to(self.searched.agencies)
            fill_searched(
                reports=self.searched.reports,
                agencies=self.searched.agencies,
                at=self.at,
                show=show("reports written"),
            )
        return self

    def __exit__(self, *_):
        connections["default"].close()
        connections["owner"].close()
        if not self.searched.is_kept:
            self.server.drop(self.name)
        self.server.stop()

    def open(self):
        """Point this process at the world's database."""
        forget_hosts()
        return pointed_at(self.server, self.name)


def show(what):
    """Return what says how far something has come."""

    def showing(done, total):
        if done % 20_000 == 0 or done == total:
            print(f"  {done} of {total} {what}", file=sys.stderr, flush=True)

    return showing
