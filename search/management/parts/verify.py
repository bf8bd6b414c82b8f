"""manage search verify"""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import CommandError, OutputWrapper
from django.utils import timezone

from search.actions.rebuild import rebuild
from search.actions.verify import Difference, mend, verify
from search.index import feeding
from search.management.parts.which import add_engine, engine_of
from search.port import Engine, EngineAway
from tenants.management.progress import Progress

HELP = "Compare the index with the register, agency by agency; a difference ends with an error."
MOST_LINES = 20


def add_arguments(parser: ArgumentParser) -> None:
    """Take which engine, and whether to mend."""
    add_engine(parser)
    parser.add_argument(
        "--repair", action="store_true", help="mend what differs, or build anew what is out of date"
    )


def run(out: OutputWrapper, *, engine: str, repair: bool, **_: Any) -> None:
    """Say how much differs, and the first of what."""
    chosen = engine_of(engine)
    try:
        _see_that_it_is_current(out, chosen, repair=repair)
        found = verify(chosen, show=Progress(out))
        for each in found[:MOST_LINES]:
            out.write(f"  {_line(each)}")
        if repair and found:
            out.write(f"{mend(chosen, found)} reports mended in {chosen.name}.")
            return
    except EngineAway as error:
        raise CommandError(f"The engine {chosen.name} does not answer.") from error
    if found:
        raise CommandError(
            f"{len(found)} differences in {chosen.name}. Jobs may still be waiting; otherwise "
            "run it again with --repair."
        )
    out.write(f"0 differences in {chosen.name}.")


def _see_that_it_is_current(out: OutputWrapper, engine: Engine, *, repair: bool) -> None:
    with feeding(engine):
        if engine.is_current():
            return
    if not repair:
        raise CommandError(
            f"The index of {engine.name} is missing, or an earlier analysis of texts made it. The "
            "worker builds it anew within minutes; search rebuild does so at once."
        )
    done = rebuild(engine, at=timezone.now(), show=Progress(out))
    out.write(f"{done} reports indexed in {engine.name}.")


def _line(found: Difference) -> str:
    index = "public" if found.public else "internal"
    return (
        f"{index} index, agency {found.agency_id}, report {found.report_id}: version "
        f"{found.found or 'none'} instead of {found.wanted or 'none'}"
    )
