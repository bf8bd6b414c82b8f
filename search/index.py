"""Feeding the engines. Beside the door the only module that knows them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext

from search.document import Document
from search.engines.chosen import POSTGRES, engines, only
from search.port import Engine
from tenants.scope import SYSTEM, scope


def keep_inside(documents: Sequence[Document]) -> None:
    """Put documents into the engines inside the database. The caller is in the scope SYSTEM."""
    for engine in engines():
        if engine.is_inside:
            engine.keep(documents)


def outside() -> list[Engine]:
    """Return the engines outside the database that are configured: one or none."""
    return [engine for engine in engines() if not engine.is_inside]


def engines_fed() -> tuple[Engine, ...]:
    """Return every engine that is configured."""
    return engines()


def engine_named(name: str) -> Engine:
    """Return an engine by its name, the chosen one for an empty name.

    :raises KeyError: no engine has this name, or it is not configured
    """
    found = {engine.name: engine for engine in engines()}
    return found[name] if name else engines()[0]


@contextmanager
def judged(engine: Engine) -> Iterator[None]:
    """Let one engine answer alone within the block, from an index of its own where it has any."""
    with only(engine), engine.apart():
        yield


def keep_judged(engine: Engine, documents: Sequence[Document]) -> None:
    """Put documents where they are judged; inside the database always, where words are counted."""
    with feeding(POSTGRES):
        POSTGRES.keep(documents)
    if not engine.is_inside:
        engine.rebuild(documents)


def end_judged(engine: Engine) -> None:
    """Let what was put in be found."""
    if not engine.is_inside:
        engine.end_rebuild()


@contextmanager
def feeding(engine: Engine) -> Iterator[None]:
    """Run the block where an engine is fed: in SYSTEM inside the database, in no scope outside."""
    with scope(SYSTEM) if engine.is_inside else nullcontext():
        yield
