"""What hundreds of tenants cost: provisioning, migrating, and the queue beside them."""

import shutil
import sys
import tempfile
import time
from pathlib import Path

from django.conf import settings
from django.db import connections

from tenants.isolation.migrate import migrate_all
from tests.bench import web

SAMPLE = 10
REPORTS = 6_000
_MIGRATION = """
from django.db import migrations, models

class Migration(migrations.Migration):
    dependencies = [("casework", "{last}")]
    operations = [
        migrations.AddField("assignment", "bench_column", models.IntegerField(null=True))
    ]
"""


def provision(name, world):
    """Seconds for one more agency when there are so many: the median of the last ten."""
    count = int(name.rpartition("_")[2])
    took = sorted(world(count, 0).provisioned[-SAMPLE:])
    return {"name": name, "seconds": round(took[len(took) // 2], 3)}


def migrate(name, world):
    """Seconds to add one column in 600 schemas."""
    with world(600, 0).open(), _one_more_migration():
        took = _migrate()
    return {"name": name, "seconds": round(took, 2)}


def migrate_noop(name, world):
    """Seconds to find out that there is nothing to do in 600 schemas."""
    with world(600, 0).open():
        took = _migrate()
    return {"name": name, "seconds": round(took, 2)}


def queue_ratio(name, world):
    """p95 of an agency's queue among 600 agencies over that among 10, as many reports each."""
    few = web.measure("agency_queue_50", world(10, 10 * REPORTS // 60), 600)
    many = web.measure("agency_queue_50", world(600, 600 * REPORTS // 60), 600)
    note = f"  p95 {few['p95_ms']} ms among 10, {many['p95_ms']} ms among 600"
    print(note, file=sys.stderr, flush=True)
    return {"name": name, "ratio": round(many["p95_ms"] / few["p95_ms"], 2)}


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
}
