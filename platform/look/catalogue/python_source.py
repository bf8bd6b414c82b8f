"""The messages in Python code. What is read is the syntax tree, so no system tool is needed."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from look.catalogue.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

_MODULE = "django.utils.translation"
_PARTS = {
    "gettext": ("msgid",),
    "gettext_noop": ("msgid",),
    "ngettext": ("msgid", "plural"),
    "pgettext": ("context", "msgid"),
    "npgettext": ("context", "msgid", "plural"),
}
PARTS = _PARTS | {f"{name}_lazy": parts for name, parts in _PARTS.items()}


class NotAMessage(Exception):
    """A translating function is given something that no catalogue can hold."""


def python_messages(source: str, name: str) -> Iterator[Message]:
    """Yield the messages of a module.

    :raises NotAMessage: a formatted string is translated, which nobody can look up
    """
    tree = ast.parse(source, filename=name)
    functions = _imported_functions(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (function := _called(node, functions)):
            yield from _message(node, PARTS[function], name)


def _imported_functions(tree: ast.Module) -> dict[str, str]:
    return {
        alias.asname or alias.name: alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == _MODULE
        for alias in node.names
        if alias.name in PARTS
    }


def _called(node: ast.Call, functions: dict[str, str]) -> str:
    match node.func:
        case ast.Name(id=name):
            return functions.get(name, "")
        case ast.Attribute(value=ast.Name(id="translation"), attr=name) if name in PARTS:
            return name
    return ""


def _message(node: ast.Call, parts: tuple[str, ...], name: str) -> Iterator[Message]:
    texts: dict[str, str] = {}
    for part, argument in zip(parts, node.args, strict=False):
        if isinstance(argument, ast.JoinedStr | ast.BinOp):
            raise NotAMessage(f"{name}:{node.lineno}: translate a plain string, then fill it in.")
        if not isinstance(argument, ast.Constant) or not isinstance(argument.value, str):
            return
        texts[part] = argument.value
    if "msgid" in texts:
        yield Message(**texts)
