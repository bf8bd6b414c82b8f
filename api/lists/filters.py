"""What may narrow a list: how a value is read, and how it is described."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from drf_spectacular.types import OpenApiTypes

from api.lists.readers import Reader, code_of, day_of, flag_of, number_of, one_of


@dataclass(frozen=True, slots=True)
class Filter:
    """One parameter. kind: of its values, in the description. codes: all there are, if they are few."""

    read: Reader
    kind: Any = str
    about: str = ""
    codes: tuple[str, ...] = ()


NUMBER: Final = Filter(number_of, int)
FLAG: Final = Filter(flag_of, bool)
CODE: Final = Filter(code_of)
DAY: Final = Filter(day_of, OpenApiTypes.DATE)


def choice(codes: Sequence[str]) -> Filter:
    """Return a filter by one of these codes."""
    return Filter(one_of(codes), codes=tuple(codes))
