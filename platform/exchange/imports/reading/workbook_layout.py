"""What a workbook says of itself: which of its parts is the first sheet, which styles are days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from posixpath import join, normpath
from xml.etree import ElementTree
from zipfile import ZipFile

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

from exchange.imports.reading.refused import FileRefused, Reason

# Of the parts that are read at once; they describe, and do not grow with the rows.
MOST_DESCRIBED = 8 * 1024 * 1024
_TYPES = "/relationships/"


@dataclass(frozen=True, slots=True)
class Layout:
    """sheet, texts: names of parts, texts empty where there are none. days: styles of moments."""

    sheet: str
    texts: str
    days: frozenset[int]
    epoch: datetime


def layout_of(archive: ZipFile) -> Layout:
    """Return it.

    :raises FileRefused: it has no sheet, or describes itself at a length that no workbook needs
    """
    main = _target(_related(archive, "_rels/.rels"), "officeDocument", "")
    book = _described(archive, main)
    folder, _slash, name = main.rpartition("/")
    related = _related(archive, join(folder, "_rels", f"{name}.rels"))
    sheet = next((it for it in book.iter() if _plain(it.tag) == "sheet"), None)
    key = (
        "" if sheet is None else next((v for k, v in sheet.attrib.items() if k.endswith("}id")), "")
    )
    found = {number: target for number, _kind, target in related}
    if key not in found:
        raise FileRefused(Reason.UNREADABLE)
    told = next((it for it in book.iter() if _plain(it.tag) == "workbookPr"), None)
    is_mac = told is not None and told.get("date1904", "0") in ("1", "true")
    return Layout(
        sheet=_path(folder, found[key]),
        texts=_target(related, "sharedStrings", folder),
        days=_days(archive, _target(related, "styles", folder)),
        epoch=CALENDAR_MAC_1904 if is_mac else CALENDAR_WINDOWS_1900,
    )


def _related(archive: ZipFile, path: str) -> list[tuple[str, str, str]]:
    return [
        (it.get("Id", ""), it.get("Type", ""), it.get("Target", ""))
        for it in _described(archive, path)
    ]


def _target(related: list[tuple[str, str, str]], kind: str, folder: str) -> str:
    targets = (path for _id, type_, path in related if type_.endswith(_TYPES + kind))
    return next((_path(folder, target) for target in targets), "")


def _path(folder: str, target: str) -> str:
    return normpath(target[1:] if target.startswith("/") else join(folder, target))


def _days(archive: ZipFile, path: str) -> frozenset[int]:
    if not path:
        return frozenset()
    formats: dict[str, str] = {str(number): text for number, text in BUILTIN_FORMATS.items()}
    styles: list[str] = []
    for element in _described(archive, path):
        if _plain(element.tag) == "numFmts":
            formats |= {it.get("numFmtId", ""): it.get("formatCode", "") for it in element}
        if _plain(element.tag) == "cellXfs":
            styles = [it.get("numFmtId", "0") for it in element]
    days = {number for number, text in formats.items() if is_date_format(text)}
    return frozenset(place for place, number in enumerate(styles) if number in days)


def _described(archive: ZipFile, path: str) -> ElementTree.Element:
    try:
        if archive.getinfo(path).file_size > MOST_DESCRIBED:
            raise FileRefused(Reason.TOO_BIG)
        # A parser of this age unfolds no entity a thousandfold.
        return ElementTree.fromstring(archive.read(path))  # noqa: S314
    except KeyError as error:
        raise FileRefused(Reason.UNREADABLE) from error


def _plain(tag: str) -> str:
    return tag.rpartition("}")[2]
