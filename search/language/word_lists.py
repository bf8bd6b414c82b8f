"""The committed lists of words, read from `data/`; all of them are this project's own work."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"


@cache
def stopwords() -> frozenset[str]:
    """Return the words that say nothing about the matter."""
    return frozenset((_DATA / "stopwords.txt").read_text(encoding="utf-8").split())


@cache
def slang() -> dict[str, tuple[str, ...]]:
    """Return what abbreviations, slang and usual misspellings mean, by how they are written."""
    return {written: tuple(meant.split()) for written, meant in _pairs("slang.tsv")}


@cache
def roots() -> dict[str, str]:
    """Return the root of words about which the dictionary errs or knows nothing."""
    return dict(_pairs("roots.tsv"))


def synonym_lines() -> tuple[tuple[str, ...], ...]:
    """Return the phrases of each subject; the first of them names it."""
    return tuple(tuple(part.strip() for part in line.split("|")) for line in _lines("synonyms.txt"))


def place_aliases() -> dict[str, str]:
    """Return the codes of places by their short and everyday names."""
    return dict(_pairs("place_aliases.tsv"))


@cache
def ambiguous_places() -> frozenset[str]:
    """Return names of regencies and provinces that are ordinary words too."""
    return frozenset(" ".join(_lines("ambiguous_places.txt")).split())


def _pairs(name: str) -> list[tuple[str, str]]:
    return [(left, right) for left, right in (line.split("\t") for line in _lines(name))]


def _lines(name: str) -> list[str]:
    lines = (_DATA / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
