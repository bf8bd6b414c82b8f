"""A statement whose text is made once and read often, each time with other values.

To put a query of Django together and to compile it costs several times what PostgreSQL needs to
answer it. Here a function makes the query from its shape, which decides the text, and from a blank
for each value. It never sees a value, so nothing of one reader can stay in a text kept for all:

    views = ReadyStatement(lambda *, owner: SavedView.objects.filter(owner_id=owner))
    views.read(owner=7)
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Expression, Model, QuerySet
from django.utils.translation import get_language

# Far more shapes than there are; who takes a value for a shape loses speed, not room.
MOST_TEXTS = 500


class Blank(Expression):
    """The place of a value in a query: filled in at each reading, by its name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def __lt__(self, other: Blank) -> bool:
        # Queries sort the numbers of a list, so that the same list makes the same text.
        return self.name < other.name

    def as_sql(self, *_: Any, **__: Any) -> tuple[str, list[Blank]]:  # type: ignore[override]
        return "%s", [self]


@dataclass(frozen=True, slots=True)
class _Text:
    """A compiled query: what is sent, how values are read, and what a row becomes."""

    sql: str
    params: tuple[Any, ...]
    converters: tuple[tuple[int, list[Callable[..., Any]], Any], ...]
    made_into: Callable[[list[Any]], Any]


class ReadyStatement:
    """make: returns the query, given the shape by position and the blanks by name."""

    def __init__(self, make: Callable[..., QuerySet[Any, Any]]) -> None:
        self._make = make
        self._texts: dict[Hashable, _Text | None] = {}

    def read(self, *shape: Hashable, **values: Any) -> list[Any]:
        """Return the rows as objects, or as named tuples where the query picks values; one statement."""
        text = self._text(shape, values)
        if text is None:
            return []
        filled = [values[p.name] if isinstance(p, Blank) else p for p in text.params]
        connection = connections[DEFAULT_DB_ALIAS]
        with connection.cursor() as cursor:
            cursor.execute(text.sql, filled)
            rows = [list(row) for row in cursor.fetchall()]
        for row in rows:
            for place, converters, expression in text.converters:
                for converter in converters:
                    row[place] = converter(row[place], expression, connection)
        return [text.made_into(row) for row in rows]

    def first(self, *shape: Hashable, **values: Any) -> Any:
        """Return the first row, None where there is none; the query itself has no limit."""
        return next(iter(self.read(*shape, **values)), None)

    def _text(self, shape: tuple[Hashable, ...], values: Mapping[str, Any]) -> _Text | None:
        key = (get_language(), shape, *values)
        if key not in self._texts:
            if len(self._texts) >= MOST_TEXTS:
                self._texts.clear()
            query = self._make(*shape, **{name: Blank(name) for name in values})
            self._texts[key] = _compiled(query)
        return self._texts[key]


def _compiled(found: QuerySet[Any, Any]) -> _Text | None:
    """Return the text of a query, None where it cannot have rows."""
    compiler = found.query.get_compiler(using=DEFAULT_DB_ALIAS)
    try:
        sql, params = compiler.as_sql()
    except EmptyResultSet:
        return None
    selected = [column for column, *_ in compiler.select]
    converters = compiler.get_converters(selected)
    return _Text(
        sql,
        tuple(params),
        tuple((place, convs, column) for place, (convs, column) in converters.items()),
        _objects(found.model, compiler) if found.query.default_cols else _tuples(compiler),
    )


def _tuples(compiler: Any) -> Callable[[list[Any]], Any]:
    """Return what makes a tuple of a row, with names."""
    kind: Any = namedtuple("Row", list(compiler.query.selected))  # type: ignore[misc]
    return cast("Callable[[list[Any]], Any]", kind._make)


def _objects(model: type[Model], compiler: Any) -> Callable[[list[Any]], Any]:
    """Return what makes an object of a row, as Django does where nothing else is joined to it."""
    places = compiler.klass_info["select_fields"]
    start, end = places[0], places[-1] + 1
    names = [column.target.attname for column, *_ in compiler.select[start:end]]
    annotated = tuple((compiler.annotation_col_map or {}).items())

    def make(row: list[Any]) -> Any:
        found = model.from_db(DEFAULT_DB_ALIAS, names, row[start:end])
        for name, place in annotated:
            setattr(found, name, row[place])
        return found

    return make
