"""The order of a migration: shared tables, rights, the template, then every agency."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from tenants.isolation.aliases import OWNER_ALIAS
from tenants.isolation.apply import apply_rights
from tenants.isolation.replay import Done, update_agencies
from tenants.isolation.template import update_template

# Held while migrating; provisioning shares it, so that no new schema misses a migration.
MIGRATION_LOCK = "hashtext('tuntas: migration')"


def migrate_all(*, say: Callable[[str], None], show: Callable[[int, int], None]) -> Done:
    """Migrate the shared tables and all agencies' schemas, and bring the rights up to date.

    say: called with a sentence before each part
    show: called with how many agencies are done and how many there are
    :raises MigrationStopped: an agency's schema could not be; run again to go on from there
    """
    connection: Any = connections[OWNER_ALIAS]
    with _alone(connection):
        say("Migrating the shared tables.")
        migrate_shared()
        say("Applying roles, grants and row-level security.")
        apply_rights()
        say("Migrating the template of the agencies' schemas.")
        update_template()
        say("Bringing the agencies' schemas up to date.")
        return update_agencies(show=show)


def migrate_shared() -> None:
    """Migrate the apps whose tables all agencies share."""
    connection: Any = connections[OWNER_ALIAS]
    connection.set_schema_to_public()
    executor = MigrationExecutor(connection)
    only_own = set(settings.TENANT_APPS) - set(settings.SHARED_APPS)
    own = {app.label for app in apps.get_app_configs() if app.name in only_own}
    targets = [node for node in executor.loader.graph.leaf_nodes() if node[0] not in own]
    executor.migrate(targets)


@contextmanager
def _alone(connection: Any) -> Iterator[None]:
    connection.set_schema_to_public()
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT pg_advisory_lock({MIGRATION_LOCK})")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT pg_advisory_unlock({MIGRATION_LOCK})")
