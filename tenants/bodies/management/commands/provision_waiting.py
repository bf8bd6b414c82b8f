"""manage provision_waiting"""

from __future__ import annotations

import signal
from argparse import ArgumentParser
from threading import Event
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from tenants.bodies.owner_work import do_all, work_on


class Command(BaseCommand):
    help = "Do as owner what the national desk has approved, until told to end."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="do what waits now, then end")

    def handle(self, *args: Any, **options: Any) -> None:
        ended = Event()
        if options["once"]:
            self.stdout.write(f"{do_all(now=timezone.now, ended=ended)} done.")
            return
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: ended.set())
        work_on(now=timezone.now, ended=ended)
