"""Compare the agencies' schemas with the template: tables, columns, constraints, indexes, policies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tenants.isolation.recording import TEMPLATE

# One line for each part of a schema, without the schema's own name.
_LINES = """
WITH line AS (
  SELECT n.oid, n.nspname, format('table %%s %%s', c.relkind, c.relname) AS text
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = ANY(%(schemas)s) AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
  UNION ALL
  SELECT n.oid, n.nspname, format('column %%s.%%s %%s %%s %%s %%s', c.relname, a.attname,
    format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,
    pg_get_expr(d.adbin, d.adrelid))
  FROM pg_attribute a
  JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'v', 'm')
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE n.nspname = ANY(%(schemas)s) AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT n.oid, n.nspname,
    format('constraint %%s.%%s %%s', c.relname, o.conname, pg_get_constraintdef(o.oid))
  FROM pg_constraint o
  JOIN pg_class c ON c.oid = o.conrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = ANY(%(schemas)s) AND o.contype <> 'n'
  UNION ALL
  SELECT n.oid, n.nspname, format('index %%s', pg_get_indexdef(c.oid))
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = ANY(%(schemas)s) AND c.relkind = 'i'
  UNION ALL
  SELECT n.oid, n.nspname, format('guarded %%s', c.relname)
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = ANY(%(schemas)s) AND c.relrowsecurity
  UNION ALL
  SELECT n.oid, n.nspname, format('policy %%s.%%s %%s %%s %%s', c.relname, p.polname, p.polcmd,
    pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
  FROM pg_policy p
  JOIN pg_class c ON c.oid = p.polrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = ANY(%(schemas)s)
), plain AS (
  SELECT nspname, replace(text, quote_ident(nspname) || '.', '') AS text FROM line
)
"""
_DIGESTS = _LINES + (  # noqa: S608 - constants only
    r"SELECT nspname, md5(string_agg(text, E'\n' ORDER BY text COLLATE "
    '"C")) FROM plain GROUP BY 1'
)
_TEXTS = _LINES + "SELECT nspname, text FROM plain"  # noqa: S608 - constants only


@dataclass(frozen=True, slots=True)
class Difference:
    """What a schema lacks of the template, and what it has beyond it, as lines of text."""

    schema: str
    lacking: tuple[str, ...]
    beyond: tuple[str, ...]


def differences(cursor: Any, schemas: Sequence[str]) -> list[Difference]:
    """Return the schemas that are not like the template, by name."""
    cursor.execute(_DIGESTS, {"schemas": [TEMPLATE, *schemas]})
    digests = dict(cursor.fetchall())
    right = digests.get(TEMPLATE)
    others = sorted(schema for schema in schemas if digests.get(schema) != right)
    if not others:
        return []
    cursor.execute(_TEXTS, {"schemas": [TEMPLATE, *others]})
    lines: dict[str, set[str]] = {schema: set() for schema in (TEMPLATE, *others)}
    for schema, text in cursor.fetchall():
        lines[schema].add(text)
    return [
        Difference(
            schema,
            lacking=tuple(sorted(lines[TEMPLATE] - lines[schema])),
            beyond=tuple(sorted(lines[schema] - lines[TEMPLATE])),
        )
        for schema in others
    ]
