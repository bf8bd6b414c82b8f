"""The template schema: where Django runs each migration of the agencies' apps, once.

What it sends is recorded, migration by migration, so that agencies' schemas can be made and
brought up to date by replaying it (Django itself needs seconds for each schema).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from django.apps import apps
from django.conf import settings
from django.db import connections, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.migration import Migration
from django.db.migrations.operations import RunPython

from tenants.isolation.aliases import OWNER_ALIAS
from tenants.isolation.applied import applied_migrations
from tenants.isolation.blueprint import draw_blueprint
from tenants.isolation.recording import BEFORE_ALL, TEMPLATE, WHOLE
from tenants.models import RecordedMigration

_RECORDING = "tenants_recordedmigration"
_SKIPPED = re.compile(r"\s*(SELECT|SET|SHOW|SAVEPOINT|RELEASE)\b", re.IGNORECASE)


class _Recorder:
    """Collects what goes through a connection."""

    def __init__(self) -> None:
        self.statements: list[str] = []

    def __call__(self, execute: Any, sql: Any, params: Any, many: bool, context: Any) -> Any:
        if _RECORDING not in str(sql) and not _SKIPPED.match(str(sql)):
            raw = context["connection"].connection
            text = psycopg.ClientCursor(raw).mogrify(sql, params) if params else str(sql)
            self.statements.append(text)
        return execute(sql, params, many, context)

    def take(self) -> list[str]:
        taken, self.statements = self.statements, []
        return taken


def own_targets(executor: MigrationExecutor) -> list[tuple[str, str]]:
    """Return the last migrations of the apps that live in agencies' schemas."""
    labels = {app.label for app in apps.get_app_configs() if app.name in settings.TENANT_APPS}
    return [node for node in executor.loader.graph.leaf_nodes() if node[0] in labels]


def update_template() -> None:
    """Bring the template schema to the migrations on disk, recording what is new.

    A template that does not agree with the recording is made anew: it holds no rows.
    """
    connection: Any = connections[OWNER_ALIAS]
    connection.set_schema_to_public()
    applied = applied_migrations(connection, [TEMPLATE]).get(TEMPLATE, set())
    recorded = set(_recorded_keys()) - {BEFORE_ALL, WHOLE}
    with connection.cursor() as cursor:
        if applied != recorded:
            cursor.execute(f"DROP SCHEMA IF EXISTS {TEMPLATE} CASCADE")
            RecordedMigration.objects.using(connection.alias).all().delete()
        cursor.execute(f"CREATE SCHEMA IF NOT EXISTS {TEMPLATE}")
    with _in_schema(connection, TEMPLATE):
        _record(connection)


def _recorded_keys() -> list[tuple[str, str]]:
    rows = RecordedMigration.objects.using(OWNER_ALIAS)
    return list(rows.order_by("pk").values_list("app", "name"))


def _record(connection: Any) -> None:
    recorder = _Recorder()

    def note(action: str, migration: Migration | None = None, _fake: bool | None = None) -> None:
        if action == "apply_start" and recorder.statements:
            _store(connection, BEFORE_ALL, recorder.take(), is_replayable=True)
        elif action == "apply_success" and migration is not None:
            key = (migration.app_label, migration.name)
            _store(connection, key, recorder.take(), is_replayable=_is_replayable(migration))

    executor = MigrationExecutor(connection, note)
    targets = own_targets(executor)
    whole = RecordedMigration.objects.using(connection.alias).filter(app=WHOLE[0], name=WHOLE[1])
    if executor.migration_plan(targets):
        # A run that stops leaves none, and new schemas to what was recorded.
        whole.delete()
        with connection.execute_wrapper(recorder):
            executor.migrate(targets)
    if not whole.exists():
        with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
            statements = draw_blueprint(cursor)
        _store(connection, WHOLE, statements, is_replayable=False)


def _store(
    connection: Any, key: tuple[str, str], statements: list[str], *, is_replayable: bool
) -> None:
    RecordedMigration.objects.using(connection.alias).create(
        app=key[0], name=key[1], statements=statements, is_replayable=is_replayable
    )


def _is_replayable(migration: Migration) -> bool:
    """Tell whether its SQL does the same on a schema that holds rows."""
    is_ours = apps.get_app_config(migration.app_label).name in settings.TENANT_APPS
    moves_rows = any(isinstance(operation, RunPython) for operation in migration.operations)
    return not is_ours or (migration.atomic and not moves_rows)


@contextmanager
def _in_schema(connection: Any, schema: str) -> Iterator[None]:
    connection.set_schema(schema)
    try:
        yield
    finally:
        connection.set_schema_to_public()
