"""Each address and method of the interface, as its page tells of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from api.description.shape_lines import Line, Node
from api.manual.document import document, shapes
from api.problems.catalogue import told_of

_FINE: Final = 300
_REFUSED: Final = 400
_JSON: Final = "application/json"


@dataclass(frozen=True, slots=True)
class Message:
    """What is sent or answered: its fields, and how it may look. kind: the media type."""

    kind: str
    lines: tuple[Line, ...]
    example: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A good answer."""

    status: int
    message: Message | None


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of one address. problems: the statuses of what may go wrong."""

    id: str
    method: str
    path: str
    group: str
    about: str
    scope: str
    is_deprecated: bool
    parameters: tuple[tuple[str, Line], ...]
    sent: Message | None
    answers: tuple[Answer, ...]
    problems: tuple[int, ...]

    @property
    def words(self) -> str:
        """All that it may be found by."""
        named = [line.name for _where, line in self.parameters]
        messages = [self.sent, *(each.message for each in self.answers)]
        named += [line.name for each in messages if each for line in each.lines]
        return " ".join((self.id, self.method, self.path, self.about, *named)).lower()

    @property
    def parameter_lines(self) -> list[Line]:
        """The parameters, the headers last."""
        ordered = sorted(self.parameters, key=lambda each: each[0] == "header")
        return [line for _where, line in ordered]

    @property
    def problem_links(self) -> list[tuple[int, str]]:
        """The statuses of what may go wrong, each with where its words are."""
        return [(each, told_of(each).anchor) for each in self.problems]

    @property
    def curl(self) -> str:
        """A command that calls it."""
        parts = [f'curl "$HOST{self.path}"', '-H "Authorization: Bearer $TOKEN"']
        if self.method != "GET":
            parts.insert(1, f"-X {self.method}")
        if any(where == "header" and line.name == "If-Match" for where, line in self.parameters):
            parts.append("-H 'If-Match: \"…\"'")
        if self.sent is not None and self.sent.kind == _JSON:
            parts.append(f'-H "Content-Type: {_JSON}"')
            parts.append(f"-d '{self.sent.example or '{…}'}'")
        return " \\\n  ".join(parts)


@cache
def operations() -> tuple[Operation, ...]:
    """Return all of them in the order of the description."""
    return tuple(_read(document()))


def groups() -> tuple[str, ...]:
    """Return the names of the pages, as the description has them."""
    return tuple(dict.fromkeys(each.group for each in operations()))


def _read(whole: Node) -> Iterator[Operation]:
    for path, methods in whole["paths"].items():
        for method, told in methods.items():
            yield _operation(path, method, told)


def _operation(path: str, method: str, told: Node) -> Operation:
    answers = {int(status): each for status, each in told["responses"].items()}
    return Operation(
        id=told["operationId"],
        method=method.upper(),
        path=path,
        group=told["tags"][0],
        about=told.get("description", ""),
        scope=told.get("x-scope", ""),
        is_deprecated=told.get("deprecated", False),
        parameters=tuple((each["in"], _parameter(each)) for each in told.get("parameters", ())),
        sent=_message(told.get("requestBody", {})),
        answers=tuple(
            Answer(status, _message(each)) for status, each in answers.items() if status < _FINE
        ),
        problems=tuple(status for status in answers if status >= _REFUSED),
    )


def _parameter(told: Node) -> Line:
    return shapes().line(
        told["name"],
        told["schema"],
        is_required=told.get("required", False),
        about=told.get("description", ""),
    )


def _message(told: Node) -> Message | None:
    for kind, content in told.get("content", {}).items():
        named: Any = content.get("examples", {})
        shown = next((each["value"] for each in named.values()), None)
        text = "" if shown is None else json.dumps(shown, ensure_ascii=False, indent=2, default=str)
        return Message(kind, tuple(shapes().lines(content["schema"])), text)
    return None
