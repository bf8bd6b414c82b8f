"""The messages in templates, as Django's own extraction sees them."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from django.utils.translation.template import templatize

from look.catalogue.message import Message
from look.catalogue.python_source import PARTS

if TYPE_CHECKING:
    from collections.abc import Iterator

_STRING = r"""u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
_CALL = re.compile(rf"\b(n?p?gettext)\(\s*({_STRING}(?:\s*,\s*{_STRING})*)", re.DOTALL)
_SHORT = re.compile(rf"\b_\(\s*({_STRING})\s*\)", re.DOTALL)


def template_messages(source: str, name: str) -> Iterator[Message]:
    """Yield the messages of a template."""
    text = templatize(source, origin=name)
    for function, arguments in _CALL.findall(text):
        texts = ast.literal_eval(f"({arguments},)")
        yield Message(**dict(zip(PARTS[function], texts, strict=False)))
    for argument in _SHORT.findall(text):
        yield Message(ast.literal_eval(argument))
