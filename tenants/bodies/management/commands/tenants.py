"""manage tenants load-master"""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable
from typing import Any

from django.core.management.base import BaseCommand, CommandError, OutputWrapper

from tenants.bodies.actions.load_master import load_master
from tenants.bodies.master_list import MasterListMistake
from tenants.management.progress import Progress


def _load_master(out: OutputWrapper) -> None:
    try:
        done = load_master(show=Progress(out))
    except MasterListMistake as mistake:
        raise CommandError(f"Nothing was added. {mistake}") from mistake
    out.write(
        f"{done.added} bodies added, {done.left} left as they are, "
        f"{done.linked} found to have joined."
    )
    if done.other:
        out.write(f"Named otherwise than in the list: {', '.join(done.other)}")


PARTS: dict[str, tuple[str, Callable[[OutputWrapper], None]]] = {
    "load-master": (
        "Load the master list of bodies that may join; a second run adds what is missing.",
        _load_master,
    ),
}


class Command(BaseCommand):
    help = "Bring up the governments that may become tenants."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take a part."""
        chosen = parser.add_subparsers(dest="part", required=True)
        for name, (told, _run) in PARTS.items():
            chosen.add_parser(name, help=told)

    def handle(self, *args: Any, part: str, **options: Any) -> None:
        """Do the part."""
        PARTS[part][1](self.stdout)
