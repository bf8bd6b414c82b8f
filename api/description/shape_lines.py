"""The fields of a shape of the description as lines, those within others behind a dot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Node = Mapping[str, Any]
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One field, or one parameter. codes: all it can say, where these are listed."""

    name: str
    kind: str
    about: str = ""
    codes: tuple[str, ...] = ()
    is_required: bool = False
    is_nullable: bool = False


class Shapes:
    """The shapes of one description, by which references in it are followed."""

    def __init__(self, document: Node) -> None:
        self.known: Node = document.get("components", {}).get("schemas", {})

    def lines(self, schema: Node, *, before: str = "", depth: int = 0) -> Iterator[Line]:
        """Yield the fields of a shape in its order."""
        shape = self.resolved(schema)
        if shape.get("type") == "array":
            yield from self.lines(shape["items"], before=before, depth=depth)
            return
        for name, field in shape.get("properties", {}).items():
            yield self.line(f"{before}{name}", field, is_required=name in shape.get("required", ()))
            if depth < _DEEPEST:
                many = "[]" if self.resolved(field).get("type") == "array" else ""
                yield from self.lines(field, before=f"{before}{name}{many}.", depth=depth + 1)

    def line(self, name: str, schema: Node, *, is_required: bool = False, about: str = "") -> Line:
        """Return one field by its schema."""
        shape, nullable = self._without_null(schema)
        codes = self._item(shape).get("enum", ())
        return Line(
            name,
            self._kind(shape),
            (about or str(schema.get("description") or "")).replace("`", ""),
            tuple(str(each) for each in codes if each not in ("", None)),
            is_required,
            nullable,
        )

    def resolved(self, node: Node) -> Node:
        """Return what a node refers to, itself where it refers to nothing."""
        if "$ref" in node:
            return self.resolved(self.known[str(node["$ref"]).rpartition("/")[2]])
        if "allOf" in node:
            own = {name: value for name, value in node.items() if name != "allOf"}
            return {**self.resolved(node["allOf"][0]), **own}
        return node

    def _without_null(self, schema: Node) -> tuple[Node, bool]:
        """Return a schema without its null, and whether it had one."""
        parts = [self.resolved(each) for each in schema.get("oneOf", schema.get("anyOf", ()))]
        if parts:
            real = [each for each in parts if set(each.get("enum", (0,))) - {"", None}]
            return (real or parts)[0], any(None in each.get("enum", ()) for each in parts)
        shape = self.resolved(schema)
        kinds = shape.get("type")
        if not isinstance(kinds, list):
            return shape, False
        kept = [kind for kind in kinds if kind != "null"]
        return {**shape, "type": kept[0]}, len(kept) < len(kinds)

    def _kind(self, shape: Node) -> str:
        if shape.get("type") == "array":
            return f"{self._kind(self._item(shape))}[]"
        named: Any = shape.get("format") or shape.get("type") or "string"
        return str(named)

    def _item(self, shape: Node) -> Node:
        return self.resolved(shape["items"]) if shape.get("type") == "array" else shape
