"""The open files as the page lists them: a line for each month or agency."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.template.defaultfilters import filesizeformat
from django.urls import reverse

from exchange.open_data.models.open_file import FORMATS
from look.moments import short_day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from exchange.open_data.queries.open_files import Offered


@dataclass(frozen=True, slots=True)
class FileLink:
    """One file. name: of its format."""

    name: str
    url: str
    size: str


@dataclass(slots=True)
class Line:
    """A month or an agency with its files of reports and of figures."""

    label: str
    reports: list[FileLink] = field(default_factory=list)
    figures: list[FileLink] = field(default_factory=list)


def lines_of(offered: Iterable[Offered]) -> list[Line]:
    """Return them in the order that they come in."""
    found: dict[str, Line] = {}
    for one in offered:
        # "Nov 2026", in the language of the page.
        label = short_day(one.month).partition(" ")[2] if one.month else one.label
        line = found.setdefault(one.subject, Line(label))
        links = line.reports if one.dataset == "laporan" else line.figures
        links += [_link(one, each) for each in FORMATS]
    return list(found.values())


def file_url(one: Offered, file_format: str) -> str:
    """Return the address of a file on the portal's own host."""
    return reverse("public_portal:open-data-file", args=[one.dataset, one.subject, file_format])


def _link(one: Offered, file_format: str) -> FileLink:
    size = filesizeformat(one.file.sizes.get(file_format, 0))
    return FileLink("JSON" if file_format == "jsonl" else "CSV", file_url(one, file_format), size)
