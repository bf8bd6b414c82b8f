"""manage load_master"""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from tenants.bodies.actions.load_master import load_master
from tenants.bodies.master_list import MasterListMistake
from tenants.management.progress import Progress


class Command(BaseCommand):
    help = "Load the master list of bodies that may join; a second run adds what is missing."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            done = load_master(show=Progress(self.stdout))
        except MasterListMistake as mistake:
            raise CommandError(f"Nothing was added. {mistake}") from mistake
        self.stdout.write(
            f"{done.added} bodies added, {done.left} left as they are, "
            f"{done.linked} found to have joined."
        )
        if done.other:
            self.stdout.write(f"Named otherwise than in the list: {', '.join(done.other)}")
