"""Run the worker: manage work."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django_q.cluster import Cluster

from config.worker.connection import is_worker
from config.worker.schedules import ensure_schedules


class Command(BaseCommand):
    help = "Run the worker that drains the job ledger, until it is told to end."

    def handle(self, *args: Any, **options: Any) -> None:
        if not is_worker():
            raise CommandError("The worker is started from the command line: manage work.")
        ensure_schedules()
        Cluster().start()
