"""manage search evaluate-routing"""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, OutputWrapper

from search.judging.files import FileUnreadable, read_corpus
from search.judging.routing import NothingToJudge, evaluate_routing
from search.routing.train import Show, unseen
from tenants.management.progress import Progress

HELP = "Learn who answers from one part of a corpus, and ask about the other; nothing is kept."


def add_arguments(parser: ArgumentParser) -> None:
    """Take the file."""
    parser.add_argument(
        "--corpus",
        type=Path,
        required=True,
        help="JSONL with agency_kind, and perhaps split: train or test; else one in five is asked",
    )


def run(out: OutputWrapper, *, corpus: Path, **_: Any) -> None:
    """Print the shares as JSON, and on a terminal how far it has come."""
    try:
        figures = evaluate_routing(list(read_corpus(corpus)), show=_show())
    except (OSError, FileUnreadable, NothingToJudge) as error:
        raise CommandError(str(error)) from error
    out.write(json.dumps(figures))


def _show() -> Show:
    return Progress(sys.stderr) if sys.stderr.isatty() else unseen
