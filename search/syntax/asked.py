"""A typed query as staff write it: words, "phrases", -not and field:value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from search.language.normalise import plain_tokens
from search.syntax.fields import Narrowing, Reading, read_field
from search.syntax.parts import Part, parts_of
from search.syntax.problems import Problem, Wrong

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """text: the plain words as typed. phrases, without: tokens, each in their order.

    narrowing: arguments of Filters. problems: what was wrong and is left out.
    """

    text: str
    phrases: tuple[tuple[str, ...], ...]
    without: tuple[tuple[str, ...], ...]
    narrowing: Narrowing
    problems: tuple[Problem, ...]


def read(typed: str, reading: Reading) -> Asked:
    """Return what is asked for. Never raises: what is wrong becomes a problem with its sentence."""
    parts, is_open = parts_of(typed)
    narrowing, problems = _fields([part for part in parts if part.name], reading)
    words = [part for part in parts if not part.name and not part.is_phrase]
    phrases = _tokens(part for part in parts if part.is_phrase and not part.is_excluded)
    without = _tokens(part for part in parts if part.is_excluded and not part.name)
    text = " ".join(part.text for part in words if not part.is_excluded)
    if is_open:
        problems.insert(0, Problem(Wrong.OPEN_QUOTE))
    if without and not (text or phrases or narrowing or problems):
        problems.append(Problem(Wrong.ONLY_EXCLUDED))
    return Asked(
        text=text,
        phrases=phrases,
        without=without,
        narrowing=narrowing,
        problems=tuple(problems),
    )


def _fields(parts: Sequence[Part], reading: Reading) -> tuple[Narrowing, list[Problem]]:
    narrowing: Narrowing = {}
    problems: list[Problem] = []
    for part in parts:
        found = read_field(part, reading)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            narrowing |= _joined(narrowing, found)
    return narrowing, problems


def _joined(before: Narrowing, more: Narrowing) -> Narrowing:
    """A field named twice means either value; of two times the later one typed counts."""
    return {
        name: tuple(dict.fromkeys((*before.get(name, ()), *value)))
        if isinstance(value, tuple)
        else value
        for name, value in more.items()
    }


def _tokens(parts: Iterable[Part]) -> tuple[tuple[str, ...], ...]:
    found = (tuple(plain_tokens(part.text)) for part in parts)
    return tuple(tokens for tokens in found if tokens)
