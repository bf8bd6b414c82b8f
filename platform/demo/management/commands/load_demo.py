"""manage load_demo"""

from __future__ import annotations

import os
import time
from argparse import ArgumentParser
from typing import Any, Final

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from demo.actions.apply_for_bodies import apply_for_bodies
from demo.actions.connect_systems import connect_systems
from demo.actions.count_connections import count_connections
from demo.actions.find_standings import find_standings
from demo.actions.flag_reports import flag_reports
from demo.actions.learn_from_reports import learn_from_reports
from demo.actions.learn_who_answers import learn_who_answers
from demo.actions.load_demo import Say, load_demo
from demo.actions.plan_ahead import plan_ahead
from demo.actions.prepare_one import prepare_one
from demo.actions.report_periodically import report_periodically
from demo.actions.sign_in_lately import sign_in_lately
from demo.actions.supervise_regions import supervise_regions
from demo.content.reports import reports
from demo.quiet import quiet
from figures.actions.recount import recount
from figures.queries.counting import has_counted
from search.actions.rebuild import rebuild_all
from tenants.management.progress import Progress
from tenants.scope import SYSTEM, scope

_MOST_PROCESSES: Final = 4
# While one waits for the database, another computes.
_PROCESSES_A_CORE: Final = 2
_AFTERWARDS: Final = (
    ("Complaints about texts", flag_reports),
    ("Evaluations and examinations", learn_from_reports),
    ("Agencies with periodic reports", report_periodically),
    ("Agencies with systems of their own", connect_systems),
    ("Agencies with an action plan", plan_ahead),
    ("Agencies that prepare themselves", prepare_one),
    ("Regencies that their province supervises", supervise_regions),
    ("Suggestions learnt from reports", learn_who_answers),
    ("Officers who signed in lately", sign_in_lately),
    ("Bodies that the desk has looked into", find_standings),
    ("Lines of the connectivity table", count_connections),
    ("Applications of bodies", apply_for_bodies),
)


class Command(BaseCommand):
    help = "Load the example agencies, people and reports; a second run changes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--only",
            nargs="+",
            metavar="KEY",
            help="these reports and what they need, as kolaka-001",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError(
                "The demo's accounts have a password that everybody knows: it is loaded only "
                "where TUNTAS_DEMO=1 is set."
            )
        unknown = sorted(set(options["only"] or ()) - set(reports()))
        if unknown:
            raise CommandError(f"The demo has no report {', '.join(unknown)}.")
        began = time.monotonic()

        def say(sentence: str) -> None:
            self.stdout.write(f"    {sentence} ({time.monotonic() - began:.0f} s)")
            self.stdout.flush()

        loaded = load_demo(
            at=timezone.now(),
            say=say,
            show=Progress(self.stdout),
            keys=options["only"],
            processes=min(_MOST_PROCESSES, _PROCESSES_A_CORE * (os.cpu_count() or 1)),
        )
        with scope(SYSTEM):
            is_fresh = bool(loaded.told) or not has_counted()
        if is_fresh:
            say("Statistics and search")
        # Otherwise only a count that was broken off is gone on with.
        recount(at=timezone.now(), show=Progress(self.stdout), fresh=is_fresh)
        _go_on(say)
        for line in rebuild_all(at=timezone.now(), show=Progress(self.stdout), fresh=is_fresh):
            self.stdout.write(f"    {line}")
        if loaded.mistakes:
            lines = "\n  ".join(loaded.mistakes)
            raise CommandError(f"Not all of the demo is as its stories say:\n  {lines}")
        if loaded.told:
            say(f"The demo is there: {loaded.told} reports.")
        else:
            self.stdout.write("    The demo is there already.")


def _go_on(say: Say) -> None:
    """Do what comes after the reports, each by what is there: broken off, the next run takes it up."""
    with quiet():
        for what, act in _AFTERWARDS:
            many = act(at=timezone.now())
            if many:
                say(f"{what}: {many}")
