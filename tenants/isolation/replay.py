"""Bring every agency's schema up to date by replaying what the template recorded.

One short transaction for each schema, which gives up rather than queue behind a long one
(`lock_timeout`) and tries again. A run that was stopped goes on where it stopped: what a
schema has is read from the schema.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from django.db import connections, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.utils import DatabaseError, OperationalError
from psycopg import sql

from tenants.isolation.aliases import OWNER_ALIAS
from tenants.isolation.applied import applied_migrations
from tenants.isolation.declared import declared_rights
from tenants.isolation.own_schema import grant_own_schema
from tenants.isolation.recording import BEFORE_ALL, WHOLE
from tenants.isolation.template import own_targets
from tenants.models import Agency, RecordedMigration

ATTEMPTS = 5
FIRST_PAUSE = 0.2  # seconds, doubled after each attempt
LOCK_TIMEOUT = "2s"
_PREPARE = "SET LOCAL lock_timeout = {}; SET LOCAL search_path = {}, public"


class MigrationStopped(Exception):
    """An agency's schema could not be brought up to date; those before it are."""


@dataclass(frozen=True, slots=True)
class Done:
    """How many schemas there are, and how many of them were changed in which way."""

    schemas: int
    replayed: int
    by_django: int


@dataclass(frozen=True, slots=True)
class _Recorded:
    keys: tuple[tuple[str, str], ...]
    rows: dict[tuple[str, str], RecordedMigration]

    def missing_in(self, applied: set[tuple[str, str]]) -> tuple[tuple[str, str], ...] | None:
        """Return what a schema lacks, in order; None where replaying would not be the same."""
        missing = self.keys[len(applied) :]
        if set(self.keys[: len(applied)]) != applied:
            return None
        return missing if all(self.rows[key].is_replayable for key in missing) else None


def update_agencies(*, show: Callable[[int, int], None]) -> Done:
    """Bring all agencies' schemas to the state of the template.

    show: called with how many schemas are done and how many there are
    :raises MigrationStopped: one of them cannot be; run again to go on from there
    """
    connection: Any = connections[OWNER_ALIAS]
    connection.set_schema_to_public()
    agencies = list(Agency.objects.using(connection.alias).order_by("pk"))
    applied = applied_migrations(connection, [agency.schema_name for agency in agencies])
    agencies = [agency for agency in agencies if agency.schema_name in applied]
    recorded = _read_recorded(connection)
    ways: Counter[str] = Counter()
    for position, agency in enumerate(agencies, start=1):
        try:
            ways[_update(connection, agency, recorded, applied[agency.schema_name])] += 1
        except DatabaseError as error:
            raise MigrationStopped(
                f"Stopped at {agency.schema_name}, {position} of {len(agencies)}: {error}"
            ) from error
        show(position, len(agencies))
    return Done(len(agencies), replayed=ways["replayed"], by_django=ways["by_django"])


def _update(
    connection: Any, agency: Agency, recorded: _Recorded, applied: set[tuple[str, str]]
) -> str:
    missing = recorded.missing_in(applied)
    if missing is None:
        return _migrate_by_django(connection, agency)
    if not missing:
        return "up to date"
    _replay_patiently(connection, agency, [recorded.rows[key] for key in missing])
    return "replayed"


def _read_recorded(connection: Any) -> _Recorded:
    rows = RecordedMigration.objects.using(connection.alias).order_by("pk")
    by_key = {(row.app, row.name): row for row in rows}
    return _Recorded(tuple(key for key in by_key if key not in {BEFORE_ALL, WHOLE}), by_key)


def _replay_patiently(connection: Any, agency: Agency, rows: Sequence[RecordedMigration]) -> None:
    pause = FIRST_PAUSE
    for _failed in range(ATTEMPTS - 1):
        with suppress(OperationalError):
            return _replay_at_once(connection, agency, rows)
        time.sleep(pause)
        pause *= 2
    return _replay_at_once(connection, agency, rows)


def _replay_at_once(connection: Any, agency: Agency, rows: Sequence[RecordedMigration]) -> None:
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        replay(cursor, agency, rows)


def replay(cursor: Any, agency: Agency, rows: Sequence[RecordedMigration]) -> None:
    """Run recorded migrations on an agency's schema, inside the caller's transaction."""
    schema = sql.Identifier(agency.schema_name)
    prepare = sql.SQL(_PREPARE).format(sql.Literal(LOCK_TIMEOUT), schema).as_string()
    recorded = [statement for row in rows for statement in row.statements]
    # In one message: each statement of its own would wait for its turn on a busy machine.
    # Only a schema that nobody uses yet meets one that is CONCURRENTLY.
    cursor.execute(";\n".join([prepare, *recorded]).replace(" CONCURRENTLY", ""))
    if any("CREATE " in statement for statement in recorded):
        _grant(cursor, agency)


def _migrate_by_django(connection: Any, agency: Agency) -> str:
    connection.set_schema(agency.schema_name)
    try:
        executor = MigrationExecutor(connection)
        targets = own_targets(executor)
        if not executor.migration_plan(targets):
            return "up to date"
        executor.migrate(targets)
        with connection.cursor() as cursor:
            _grant(cursor, agency)
    finally:
        connection.set_schema_to_public()
    return "by_django"


def _grant(cursor: Any, agency: Agency) -> None:
    own = declared_rights().own_schema
    grant_own_schema(cursor, agency_id=agency.pk, schema=agency.schema_name, grants=own)
