"""What a description promises and what it asks, so that a later one can be held against it.

Source: platform/docs/api-versions.md
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from api.description.shape_lines import Node, Shapes

RELEASED: Final = Path(__file__).resolve().parent.parent / "released.txt"
_FINE: Final = 300
_PROMISED, _ASKED = "+", "!"


@dataclass(frozen=True, slots=True)
class Contract:
    """promised: what must stay, line by line. asked: what is required of whoever calls.

    Each line begins with the method and the address.
    """

    promised: frozenset[str]
    asked: frozenset[str]

    def written(self) -> str:
        """Return it as its file has it."""
        lines = [*((_PROMISED, one) for one in self.promised), *((_ASKED, o) for o in self.asked)]
        return "".join(f"{mark} {line}\n" for mark, line in sorted(lines, key=lambda each: each[1]))


def contract_of(document: Node) -> Contract:
    """Return what a description promises and asks."""
    lines = list(_lines(document))
    return Contract(
        frozenset(line for mark, line in lines if mark == _PROMISED),
        frozenset(line for mark, line in lines if mark == _ASKED),
    )


def read_contract(text: str) -> Contract:
    """Return a contract as it was written."""
    pairs = [line.split(" ", 1) for line in text.splitlines() if line[:1] in (_PROMISED, _ASKED)]
    return Contract(
        frozenset(line for mark, line in pairs if mark == _PROMISED),
        frozenset(line for mark, line in pairs if mark == _ASKED),
    )


def broken(released: Contract, now: Contract) -> list[str]:
    """Return a sentence for each promise that is not kept, and for each thing newly asked."""
    gone = sorted(released.promised - now.promised)
    new = sorted(line for line in now.asked - released.asked if _began(line) in released.promised)
    return [
        *(f"Promised and gone: {line}" for line in gone),
        *(f"Not asked before and required now: {line}" for line in new),
    ]


def _began(line: str) -> str:
    """Return the promise that something asked belongs to: of an address, or of one kind of body."""
    words = line.split(" ")
    return " ".join(words[: 4 if words[2] == "takes" else 2])


def _lines(document: Node) -> Iterator[tuple[str, str]]:
    shapes = Shapes(document)
    for path, methods in document["paths"].items():
        for method, told in methods.items():
            begins = f"{method.upper()} {path}"
            yield _PROMISED, begins
            yield _PROMISED, f"{begins} is {told['operationId']}"
            for parts in (_parameters(told), _body(told, shapes), _answers(told, shapes)):
                yield from ((mark, f"{begins} {line}") for mark, line in parts)


def _parameters(told: Node) -> Iterator[tuple[str, str]]:
    for each in told.get("parameters", ()):
        name, schema = f"{each['in']} {each['name']}", each["schema"]
        yield _PROMISED, f"{name} {schema.get('type', 'string')}"
        codes = schema.get("enum") or schema.get("items", {}).get("enum", ())
        yield from ((_PROMISED, f"{name} = {code}") for code in codes)
        if each.get("required"):
            yield _ASKED, name


def _body(told: Node, shapes: Shapes) -> Iterator[tuple[str, str]]:
    for kind, content in told.get("requestBody", {}).get("content", {}).items():
        takes = f"takes {kind}"
        yield _PROMISED, takes
        for line in shapes.lines(content["schema"]):
            yield _PROMISED, f"{takes} {line.name} {line.kind}"
            yield from ((_PROMISED, f"{takes} {line.name} = {code}") for code in line.codes)
            if line.is_required:
                yield _ASKED, f"{takes} {line.name}"


def _answers(told: Node, shapes: Shapes) -> Iterator[tuple[str, str]]:
    for status, answer in told["responses"].items():
        if int(status) >= _FINE:
            continue
        yield _PROMISED, f"answers {status}"
        for line in (one for schema in _schemas(answer) for one in shapes.lines(schema)):
            yield _PROMISED, f"{status} gives {line.name} {line.kind}"
            if not line.is_nullable:
                yield _PROMISED, f"{status} gives {line.name} never null"


def _schemas(told: Node) -> list[Node]:
    return [content["schema"] for content in told.get("content", {}).values()]
