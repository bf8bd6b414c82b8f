"""What is up: the database, its tables, the worker."""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import cache

from django.apps import apps
from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader

from tenants.scope import SYSTEM, scope

# An older heartbeat means that the worker is down or stuck.
WORKER_LATE_AFTER = 120.0  # seconds
_process_began = time.monotonic()


class Part(StrEnum):
    OK = "ok"
    DOWN = "down"
    PENDING = "pending"
    STARTING = "starting"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class State:
    """database: ok or down. tables: ok, pending or down. worker: ok, starting, late or down."""

    database: Part
    tables: Part
    worker: Part

    @property
    def is_up(self) -> bool:
        """A worker that may still be starting counts as up."""
        return (
            self.database is Part.OK
            and self.tables is Part.OK
            and self.worker in {Part.OK, Part.STARTING}
        )

    def as_json(self) -> dict[str, str]:
        return {"status": Part.OK if self.is_up else Part.DOWN, **asdict(self)}


def current_state() -> State:
    """Ask the database; a process looks for missing migrations until there are none."""
    try:
        with scope(SYSTEM):
            tables = Part.OK if _is_migrated() else Part.PENDING
            worker = _worker() if tables is Part.OK else Part.DOWN
    except DatabaseError:
        return State(Part.DOWN, Part.DOWN, Part.DOWN)
    return State(Part.OK, tables, worker)


def worker_state(*, age: float | None, up_for: float) -> Part:
    """Judge the heartbeat's age; both in seconds, None without any heartbeat."""
    if age is not None and age <= WORKER_LATE_AFTER:
        return Part.OK
    return Part.STARTING if up_for <= WORKER_LATE_AFTER else Part.LATE


def _worker() -> Part:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT extract(epoch FROM clock_timestamp() - max(at))::float"
            " FROM register_heartbeat WHERE name = 'drain'"
        )
        (age,) = cursor.fetchone()
    return worker_state(age=age, up_for=time.monotonic() - _process_began)


def _is_migrated() -> bool:
    if not _seen_migrated:
        with connection.cursor() as cursor:
            cursor.execute("SELECT to_regclass('public.django_migrations') IS NOT NULL")
            if cursor.fetchone() == (False,):
                return False
            cursor.execute("SELECT app, name FROM public.django_migrations")
            applied = set(cursor.fetchall())
        if _needed() <= applied:
            _seen_migrated.append(True)
    return bool(_seen_migrated)


_seen_migrated: list[bool] = []


@cache
def _needed() -> frozenset[tuple[str, str]]:
    labels = {
        config.label for config in apps.get_app_configs() if config.name in settings.SHARED_APPS
    }
    loader = MigrationLoader(None)
    return frozenset(key for key in loader.disk_migrations if key[0] in labels)
