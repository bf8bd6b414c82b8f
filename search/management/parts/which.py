"""Which engine a command is about."""

from argparse import ArgumentParser

from django.core.management.base import CommandError

from search.index import engine_named
from search.port import Engine


def add_engine(parser: ArgumentParser) -> None:
    """Take the name of an engine."""
    parser.add_argument("--engine", default="", help="postgres or elasticsearch; the chosen one")


def engine_of(name: str) -> Engine:
    """Return the engine.

    :raises CommandError: there is none of this name, or it is not configured
    """
    try:
        return engine_named(name)
    except KeyError as error:
        raise CommandError(f"No search engine {name} is configured.") from error
