"""What a request says in its address and in its body; what is empty is as good as not said.

Source: GeoReport v2, optional arguments
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _

from api.open311.refusal import not_understood
from look.forms.typed_text import tidy

_ATTRIBUTE: Final = re.compile(r"attribute\[([A-Za-z0-9_-]{1,60})\](\[\])?", re.ASCII)
# In an address a plus is a space: many clients leave that of an offset as it is.
_MOMENT: Final = re.compile(
    r"(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)(Z|[+ -]\d{2}:?\d{2})", re.ASCII
)
# Beyond them nothing was reported, and 90 days more would be no date.
_YEARS: Final = range(1900, 2201)


@dataclass(frozen=True, slots=True)
class Parameters(Mapping[str, str]):
    """Texts by name. attributes: what was chosen or typed, by the attribute's code."""

    texts: Mapping[str, str]
    attributes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        return self.texts[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.texts)

    def __len__(self) -> int:
        return len(self.texts)

    def words(self, name: str) -> tuple[str, ...]:
        """Return a list that is written with commas."""
        parts = (part.strip() for part in self.texts.get(name, "").split(","))
        return tuple(part for part in parts if part)

    def moment(self, name: str) -> datetime | None:
        """Return a time in the form of the W3C, aware.

        :raises Refusal311: it is none, or says nothing of its zone
        """
        text = self.texts.get(name, "")
        return moment_of(text, name=name) if text else None


def parameters_of(request: HttpRequest) -> Parameters:
    """Return what a request says: in its body before its address, the first time of several."""
    texts: dict[str, str] = {}
    attributes: dict[str, tuple[str, ...]] = {}
    sources = (request.POST, request.GET) if request.method == "POST" else (request.GET,)
    for source in sources:
        for name in source:
            _take(source, name, texts, attributes)
    return Parameters(texts, attributes)


def moment_of(text: str, *, name: str) -> datetime:
    """Return a time in the form of the W3C, aware.

    :raises Refusal311: it is none, or says nothing of its zone
    """
    found = _MOMENT.fullmatch(text.strip())
    example = _("tulis waktu beserta zonanya, misalnya 2026-01-31T08:00:00+07:00.")
    if found is None:
        raise not_understood(name, example)
    try:
        moment = datetime.fromisoformat(found[1] + found[2].replace(" ", "+"))
    except ValueError as error:
        raise not_understood(name, example) from error
    if moment.year not in _YEARS:
        raise not_understood(name, example)
    return moment


def _take(
    source: QueryDict, name: str, texts: dict[str, str], attributes: dict[str, tuple[str, ...]]
) -> None:
    said = tuple(text for each in source.getlist(name) if (text := tidy(each).strip()))
    if not said:
        return
    attribute = _ATTRIBUTE.fullmatch(name)
    if attribute:
        attributes.setdefault(attribute[1], said)
    else:
        texts.setdefault(name, said[0])
