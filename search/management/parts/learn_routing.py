"""manage search learn-routing"""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import OutputWrapper
from django.utils import timezone

from search.actions.learn_routing import MOST_REPORTS, learn_routing

HELP = "Learn anew who answers what, from reports that were taken up and not returned."


def add_arguments(parser: ArgumentParser) -> None:
    """Take how many of the newest to learn from."""
    parser.add_argument("--most", type=int, default=MOST_REPORTS, help="of the newest reports")


def run(out: OutputWrapper, *, most: int, **_: Any) -> None:
    """Learn, and say from how many."""
    out.write(f"Learnt from {learn_routing(at=timezone.now(), most=most)} reports.")
