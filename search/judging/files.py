"""The three files of a judged set: complaints, queries, and how well one answers the other."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any


class FileUnreadable(ValueError):
    """A file is not of its form; the message says which line and what is wanted."""


@dataclass(frozen=True, slots=True)
class Line:
    """One complaint. district: a Kemendagri code, dotted. extra: other keys, as agency_kind."""

    id: str
    title: str
    body: str
    category: str
    district: str
    created_at: datetime
    extra: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class JudgedQuery:
    """What somebody typed."""

    id: str
    q: str


Grades = dict[str, dict[str, int]]
_KEYS = ("id", "title", "body", "category", "district", "created_at")


def read_corpus(path: Path) -> Iterator[Line]:
    """Yield the complaints of a JSONL file.

    :raises FileUnreadable: a line is no object with an id
    """
    with path.open(encoding="utf-8") as file:
        for number, text in enumerate(file, start=1):
            if text.strip():
                yield _line(text, f"{path.name}, line {number}")


def read_queries(path: Path) -> list[JudgedQuery]:
    """Return the queries of a JSON file, [{"id", "q"}].

    :raises FileUnreadable:
    """
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        return [JudgedQuery(str(row["id"]), str(row["q"])) for row in rows]
    except (ValueError, KeyError, TypeError) as error:
        message = f'{path.name}: a list of {{"id", "q"}} is wanted.'
        raise FileUnreadable(message) from error


def read_grades(path: Path) -> Grades:
    """Return grades by query and document, from lines of query, document, grade.

    Lines of four columns, as of TREC, have a second one that says nothing. A head line is skipped.
    :raises FileUnreadable:
    """
    grades: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        cells = text.split("\t") if "\t" in text else text.split()
        if not text.strip() or (number == 1 and not _is_number(cells[-1])):
            continue
        if len(cells) not in {3, 4} or not _is_number(cells[-1]):
            message = f"{path.name}, line {number}: query, document and grade are wanted."
            raise FileUnreadable(message)
        grades[cells[0].strip()][cells[-2].strip()] = int(float(cells[-1]))
    return dict(grades)


def _line(text: str, where: str) -> Line:
    try:
        row = json.loads(text)
        identifier = str(row["id"])
    except (ValueError, KeyError, TypeError) as error:
        message = f"{where}: an object with an id is wanted."
        raise FileUnreadable(message) from error
    return Line(
        id=identifier,
        title=str(row.get("title") or ""),
        body=str(row.get("body") or ""),
        category=str(row.get("category") or ""),
        district=dotted(str(row.get("district") or "")),
        created_at=_moment(row.get("created_at"), where),
        extra={key: value for key, value in row.items() if key not in _KEYS},
    )


def dotted(code: str) -> str:
    """Return a Kemendagri code with its dots, of three levels at most; 320401 becomes 32.04.01."""
    digits = "".join(sign for sign in code if sign.isdigit())[:6]
    return ".".join(digits[at : at + 2] for at in range(0, len(digits), 2))


def _moment(value: Any, where: str) -> datetime:
    if not value:
        return datetime(2000, 1, 1, tzinfo=UTC)
    try:
        moment = datetime.fromisoformat(str(value))
    except ValueError as error:
        message = f"{where}: created_at is no date of ISO 8601."
        raise FileUnreadable(message) from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
