"""manage search rebuild"""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import CommandError, OutputWrapper
from django.utils import timezone

from search.actions.rebuild import rebuild
from search.management.parts.which import add_engine, engine_of
from search.port import EngineAway
from tenants.management.progress import Progress

HELP = "Index every report anew, or go on with a rebuild that was broken off."


def add_arguments(parser: ArgumentParser) -> None:
    """Take which engine, and whether to begin at all."""
    add_engine(parser)
    parser.add_argument(
        "--resume", action="store_true", help="only go on with a rebuild that was broken off"
    )


def run(out: OutputWrapper, *, engine: str, resume: bool, **_: Any) -> None:
    """Index, with a bar on a terminal; search goes on meanwhile."""
    chosen = engine_of(engine)
    try:
        done = rebuild(chosen, at=timezone.now(), show=Progress(out), fresh=not resume)
    except KeyboardInterrupt:
        raise CommandError("Broken off. Run the same again: it goes on from here.") from None
    except EngineAway as error:
        raise CommandError(
            f"The engine {chosen.name} does not answer. Run the same again once it does: it goes "
            "on from here."
        ) from error
    out.write(f"{done} reports indexed in {chosen.name}.")
