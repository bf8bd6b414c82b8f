"""A parser for the parts of a workbook; one that declares entities of its own is refused."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO
from xml.parsers import expat

from exchange.imports.reading.refused import FileRefused, Reason

_PIECE = 1 << 16


def new_parser() -> expat.XMLParserType:
    """Return a parser whose texts come whole, names with their prefix."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    return parser


def pieces(parser: expat.XMLParserType, part: IO[bytes]) -> Iterator[None]:
    """Parse a part piece by piece, and stop after each."""
    while piece := part.read(_PIECE):
        parser.Parse(piece, False)
        yield
    parser.Parse(b"", True)
    yield


def plain_name(name: str) -> str:
    """Return the name of an element without its prefix."""
    return name.rpartition(":")[2]


def _refuse(*_declared: object) -> None:
    raise FileRefused(Reason.UNREADABLE)
