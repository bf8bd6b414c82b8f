"""manage search evaluate"""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, OutputWrapper
from django.utils import timezone

from search.judging.evaluate import evaluate
from search.judging.files import FileUnreadable, read_corpus, read_grades, read_queries
from search.management.parts.which import add_engine, engine_of
from search.port import EngineAway

HELP = "Run judged queries over a corpus through the path of the public search; nothing is kept."


def add_arguments(parser: ArgumentParser) -> None:
    """Take the three files."""
    add_engine(parser)
    parser.add_argument(
        "--corpus", type=Path, required=True, help="JSONL: id, title, body, category, district, …"
    )
    parser.add_argument("--queries", type=Path, required=True, help='JSON: [{"id", "q"}]')
    parser.add_argument("--qrels", type=Path, required=True, help="TSV: query, document, grade")


def run(
    out: OutputWrapper, *, engine: str, corpus: Path, queries: Path, qrels: Path, **_: Any
) -> None:
    """Print the means as JSON."""
    chosen = engine_of(engine)
    try:
        figures = evaluate(
            list(read_corpus(corpus)),
            read_queries(queries),
            read_grades(qrels),
            engine=chosen,
            at=timezone.now(),
        )
    except (OSError, FileUnreadable) as error:
        raise CommandError(str(error)) from error
    except EngineAway as error:
        raise CommandError(f"The engine {chosen.name} does not answer.") from error
    out.write(json.dumps(figures))
