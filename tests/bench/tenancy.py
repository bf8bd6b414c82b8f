"""What hundreds of tenants cost: provisioning, migrating, and the queue beside them."""

import shutil
import sys
import tempfile
import time
from pathlib import Path

from django.conf import settings
from django.db import connections

from tenants.actions.add_member import add_member
from tenants.isolation.migrate import migrate_all
from tenants.models import Agency
from tests.bench import web
from tests.bench.asked import Asked
from tests.bench.server import WebServer
from tests.bench.turns import in_turn, officer_headers
from tests.bench.world import NOW
from tests.factories.people import host_of, staff

SAMPLE = 10
# One of so many comes after all but the slowest twentieth.
MOST = 40
REPORTS = 6_000
WARM_UP = 40
_MIGRATION = """
from django.db import migrations, models

class Migration(migrations.Migration):
    dependencies = [("casework", "{last}")]
    operations = [
        migrations.AddField("assignment", "bench_column", models.IntegerField(null=True))
    ]
"""


def provision(name, world, _size):
    """Seconds for one more agency when there are so many: median and p95 of the last ones."""
    count = int(name.rpartition("_")[2])
    took = sorted(world(count, 0).provisioned[-(MOST if count > MOST else SAMPLE) :])
    p95 = round(1000 * took[int(len(took) * 0.95)], 1)
    return {"name": name, "p95_ms": p95, "seconds": round(took[len(took) // 2], 3)}


def migrate(name, world, _size):
    """Seconds to add one column in 600 schemas."""
    with world(600, 0).open(), _one_more_migration():
        took = _migrate()
    return {"name": name, "seconds": round(took, 2)}


def migrate_noop(name, world, _size):
    """Seconds to find out that there is nothing to do in 600 schemas."""
    with world(600, 0).open():
        took = _migrate()
    return {"name": name, "seconds": round(took, 2)}


def queue_ratio(name, world, _size):
    """p95 of an agency's queue among 600 agencies over that among 10, as many reports each."""
    few = web.measure("agency_queue_50", world(10, 10 * REPORTS // 60), 600)
    many = web.measure("agency_queue_50", world(600, 600 * REPORTS // 60), 600)
    note = f"  p95 {few['p95_ms']} ms among 10, {many['p95_ms']} ms among 600"
    print(note, file=sys.stderr, flush=True)
    return {"name": name, "ratio": round(many["p95_ms"] / few["p95_ms"], 2)}


def memory(name, world, _size):
    """Megabytes of the only web worker after it has served all of 600 agencies, and the growth.

    Each one's queue is opened twice, by four clients at once, so that every thread of the worker
    and every backend of the database that serves it has touched most schemas.
    """
    with world(600, 0).open(), WebServer() as server:
        asked = agency_queues(all_agencies())
        web.send_many(in_turn(asked[:SAMPLE]), server.port, WARM_UP)
        before = server.megabytes()
        web.send_many(in_turn(asked), server.port, 2 * len(asked))
        after = server.megabytes()
    note = f"  web {before[0]} → {after[0]} MB, its database backends {before[1]} → {after[1]} MB"
    print(note, file=sys.stderr, flush=True)
    return {"name": name, "mb": after[0]}


def all_agencies():
    return list(Agency.objects.using("owner").filter(slug__startswith="uji-").order_by("pk"))


def agency_queues(agencies):
    """Return a request for the queue of each of the agencies by one person who works at all."""
    user = staff(agencies[0], "ADM", email="semua@contoh.test", totp=True)
    for agency in agencies[1:]:
        add_member(user_id=user.pk, agency_id=agency.pk, role="ADM", at=NOW)
    hosts = [host_of(agency) for agency in agencies]
    return [
        Asked("/konsol/antrean/?v=baru", host, more=officer_headers(host, user)) for host in hosts
    ]


def _migrate():
    began = time.perf_counter()
    migrate_all(say=lambda _sentence: None, show=lambda _done, _all: None)
    connections["owner"].close()
    return time.perf_counter() - began


class _one_more_migration:  # noqa: N801 - used as a function
    """Let casework have one migration more for a while, in a copy of its folder."""

    def __enter__(self):
        source = Path(settings.BASE_DIR) / "platform" / "casework" / "migrations"
        self.folder = Path(tempfile.mkdtemp(prefix="tuntas-bench-"))
        package = self.folder / "bench_migrations"
        shutil.copytree(source, package)
        last = max(path.stem for path in package.glob("[0-9]*.py"))
        (package / "9999_bench.py").write_text(_MIGRATION.format(last=last), encoding="utf-8")
        sys.path.insert(0, str(self.folder))
        self.before = settings.MIGRATION_MODULES
        settings.MIGRATION_MODULES = {"casework": "bench_migrations"}

    def __exit__(self, *_):
        settings.MIGRATION_MODULES = self.before
        sys.path.remove(str(self.folder))
        shutil.rmtree(self.folder)


MEASURES = {
    "provision_10": provision,
    "provision_100": provision,
    "provision_600": provision,
    "migrate_600": migrate,
    "migrate_noop_600": migrate_noop,
    "queue_600_over_10": queue_ratio,
    "memory_600": memory,
}
