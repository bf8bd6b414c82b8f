"""The database that each process copies: migrated, with its rights and three agencies.

It is made anew when what it is made of has changed.
"""

from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import psycopg
from django.apps import apps
from django.db import connections

from regions.actions.load_calendar import load_calendar
from regions.actions.load_regions import load_regions
from tenants.isolation.migrate import migrate_all
from tests.database.aliases import pointed_at
from tests.database.server import ROOT
from tests.factories.agencies import provision_agencies
from tests.factories.everything import grant_everything

PREFIX = "tuntas_template_"
KEPT = 3
PARTS = (
    "tenants/isolation/*.py",
    "tenants/actions/provision_agency.py",
    "tests/database/*.py",
    "tests/factories/agencies.py",
    "tests/factories/everything.py",
    "platform/config/database.sql",
    "platform/config/settings.py",
)
PARTS_OF_APPS = ("migrations/*.py", "grants.py")
AT = datetime(2026, 1, 5, 1, 0, tzinfo=UTC)
_LOCK = "SELECT pg_advisory_lock(hashtext('tuntas: template of tests'))"


def ensure_template(server):
    """Return the name of the template, which the first process to ask makes."""
    name = PREFIX + _digest()
    with psycopg.connect(**server.owner, dbname="postgres", autocommit=True) as connection:
        connection.execute(_LOCK)
        server.drop_left_behind()
        if name not in server.names(PREFIX):
            for old in server.names(PREFIX)[:-KEPT]:
                server.drop(old)
            _make(server, name)
    return name


def _make(server, name):
    draft = f"{name}_draft"
    server.drop(draft)
    server.run("CREATE DATABASE {}", draft)
    with pointed_at(server, draft):
        migrate_all(say=lambda _sentence: None, show=lambda _done, _all: None)
        load_regions(using="owner")
        load_calendar(using="owner")
        provision_agencies(at=AT)
        grant_everything()
        connections["owner"].close()
    server.run("ALTER DATABASE {} RENAME TO {}", draft, name)


def _digest():
    folders = {Path(app.path) for app in apps.get_app_configs()}
    ours = [folder for folder in folders if folder.is_relative_to(ROOT / "platform")]
    parents = {ROOT, ROOT / "tenants", ROOT / "onboarding"}
    ours += [folder for folder in folders if folder.parent in parents]
    files = {path for part in PARTS for path in ROOT.glob(part)}
    files |= {path for folder in ours for part in PARTS_OF_APPS for path in folder.glob(part)}
    digest = sha256()
    for path in sorted(files):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
