"""Put an agency back to what an archive holds: its inside as it was then, the nation's log as it is.

What the register tells has happened, to the nation and to reporters: an older copy does not undo it.
People who have left since do not come back; whoever's role is missing altogether gets it again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, Final

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import connections, transaction
from django.db.utils import OperationalError
from psycopg import sql

from exchange.archive.actions.write_archive import migrations_of
from exchange.archive.contents import INSIDE, PUT_BACK, SHARED, inside_tables
from exchange.archive.manifest import ArchiveRefused
from exchange.archive.opened import Opened
from tenants.isolation.aliases import OWNER_ALIAS
from tenants.models import Agency

Told = Callable[[int, int], None]
LOCK_TIMEOUT = "5s"
_AT_ONCE: Final = 500
_COLUMNS: Final = """
SELECT a.attname, a.attidentity <> '' FROM pg_attribute a
WHERE a.attrelid = to_regclass(%s) AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
ORDER BY a.attnum
"""
_FILL: Final = """
INSERT INTO {table} ({columns})
SELECT {columns} FROM jsonb_populate_recordset(NULL::{table}, %s::jsonb) r {which}
"""
_GO_ON: Final = """
SELECT setval(s.next, greatest((SELECT max({identity}) FROM {table}), nextval(s.next)))
FROM (SELECT pg_get_serial_sequence({name}, {column})::regclass AS next) s
"""
_WHICH_SHARED: Final = "{known} ON CONFLICT DO NOTHING"
_KNOWN_USER: Final = "WHERE EXISTS (SELECT FROM public.accounts_user u WHERE u.id = r.user_id)"


def restore_archive(archive: Opened, agency: Agency, *, told: Told | None = None) -> int:
    """Replace all rows of the agency's schema; return how many there are now. All or nothing.

    Files that are missing from the storage are put there first; the others are the same.
    :raises ArchiveRefused: it is another agency's, of another version, or somebody holds a table
    """
    manifest = archive.manifest
    if (manifest.agency, manifest.slug) != (agency.pk, agency.slug):
        raise ArchiveRefused(f"The archive is of {manifest.name}, not of {agency.name}.")
    if manifest.migrations != migrations_of(agency):
        raise ArchiveRefused("The archive is of another version: its tables are not like today's.")
    _put_files(archive)
    alias = OWNER_ALIAS
    try:
        with transaction.atomic(using=alias), connections[alias].cursor() as cursor:
            cursor.execute(f"SET LOCAL lock_timeout = '{LOCK_TIMEOUT}'")
            return _replaced(cursor, archive, agency, told)
    except OperationalError as mistake:
        raise ArchiveRefused("Somebody is at work there. Suspend the agency first.") from mistake


def _replaced(cursor: Any, archive: Opened, agency: Agency, told: Told | None) -> int:
    tables, rows = inside_tables(), 0
    everything = sql.SQL(", ").join(sql.Identifier(agency.schema_name, name) for name in tables)
    cursor.execute(sql.SQL("TRUNCATE {}").format(everything).as_string())
    for done, table in enumerate(tables, 1):
        rows += _fill(cursor, archive, f"{INSIDE}/{table}.jsonl", agency.schema_name, table)
        if told:
            told(done, len(tables))
    for table in PUT_BACK:
        _fill(cursor, archive, f"{SHARED}/{table}.jsonl", "public", table)
    return rows


def _fill(cursor: Any, archive: Opened, part: str, schema: str, table: str) -> int:
    cursor.execute(_COLUMNS, [f'"{schema}"."{table}"'])
    columns = dict(cursor.fetchall())
    target = sql.Identifier(schema, table)
    which = _WHICH_SHARED if schema == "public" else ""
    known = _KNOWN_USER if "user_id" in columns else ""
    statement = sql.SQL(_FILL).format(
        table=target,
        columns=sql.SQL(", ").join(map(sql.Identifier, columns)),
        which=sql.SQL(which.format(known=known)),
    )
    rows = 0
    for batch in _batches(archive, part):
        cursor.execute(statement.as_string(), [batch])
        rows += cursor.rowcount
    for column in (name for name, counts in columns.items() if counts and schema != "public"):
        _go_on_counting(cursor, schema, table, column)
    return rows


def _batches(archive: Opened, part: str) -> Iterator[str]:
    lines = archive.lines(part)
    while batch := list(islice(lines, _AT_ONCE)):
        yield f"[{','.join(batch)}]"


def _go_on_counting(cursor: Any, schema: str, table: str, column: str) -> None:
    cursor.execute(
        sql.SQL(_GO_ON)
        .format(
            name=sql.Literal(f'"{schema}"."{table}"'),
            column=sql.Literal(column),
            identity=sql.Identifier(column),
            table=sql.Identifier(schema, table),
        )
        .as_string()
    )


def _put_files(archive: Opened) -> None:
    for name, path in archive.files():
        if not default_storage.exists(path):
            with archive.stream(name) as source:
                default_storage.save(path, File(source))
