"""The texts that the cells of a workbook share: kept in a file, so that memory does not grow."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from mmap import ACCESS_READ, mmap
from tempfile import TemporaryFile
from typing import IO

from exchange.imports.reading.xml_parser import new_parser, pieces, plain_name


class SharedTexts:
    """Texts by their number, from 0."""

    def __init__(self, kept: mmap | bytes, ends: array[int]) -> None:
        self._kept, self._ends = kept, ends

    def __getitem__(self, number: int) -> str:
        if not 0 <= number < len(self._ends) - 1:
            raise IndexError(number)
        return self._kept[self._ends[number] : self._ends[number + 1]].decode()


@contextmanager
def shared_texts(part: IO[bytes] | None) -> Iterator[SharedTexts]:
    """Give the texts of a part; none where the workbook has none."""
    with TemporaryFile() as file:
        ends = array("q", [0])
        if part is not None:
            _copy(part, file, ends)
        file.flush()
        if ends[-1] == 0:
            yield SharedTexts(b"", ends)
            return
        with mmap(file.fileno(), 0, access=ACCESS_READ) as kept:
            yield SharedTexts(kept, ends)


def _copy(part: IO[bytes], file: IO[bytes], ends: array[int]) -> None:
    parser, found, reader = new_parser(), list[str](), _Reader()

    def end(name: str) -> None:
        if plain_name(name) == "si":
            packed = "".join(found).encode()
            file.write(packed)
            ends.append(ends[-1] + len(packed))
            found.clear()
        reader.end(name)

    parser.StartElementHandler = reader.start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = lambda text: found.append(text) if reader.is_text else None
    for _piece in pieces(parser, part):
        pass


class _Reader:
    """Whether what comes next is a text, and not how it is read aloud."""

    def __init__(self) -> None:
        self.is_text, self._is_aloud = False, False

    def start(self, name: str, _given: dict[str, str]) -> None:
        plain = plain_name(name)
        self._is_aloud = self._is_aloud or plain == "rPh"
        self.is_text = plain == "t" and not self._is_aloud

    def end(self, name: str) -> None:
        self.is_text = False
        if plain_name(name) == "rPh":
            self._is_aloud = False
