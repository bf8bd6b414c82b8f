"""manage search rebuild, manage search verify, manage search evaluate"""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from search.management.parts import evaluate, evaluate_routing, learn_routing, rebuild, verify

PARTS = {
    "rebuild": rebuild,
    "verify": verify,
    "evaluate": evaluate,
    "evaluate-routing": evaluate_routing,
    "learn-routing": learn_routing,
}


class Command(BaseCommand):
    """What the search engines hold; each part is a module of its own in management/parts."""

    help = "Build the search index anew, compare it with the register, or judge what is found."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take a part and what it needs."""
        chosen = parser.add_subparsers(dest="part", required=True)
        for name, part in PARTS.items():
            part.add_arguments(chosen.add_parser(name, help=part.HELP))

    def handle(self, *args: Any, part: str, **options: Any) -> None:
        """Do the part."""
        PARTS[part].run(self.stdout, **options)
