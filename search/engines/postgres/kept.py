"""Putting documents into the two tables. Versions go up only, whoever comes last.

Whether a report may stand in the public table is decided by the row of the internal one, which is
locked meanwhile: who brings an older version finds it refused there and touches neither.
"""

import json
from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from typing import Any

from django.db import connection, transaction

from search.document import Document
from search.engines.postgres.target import INTERNAL_TABLE, PUBLIC_TABLE
from search.engines.postgres.terms import Terms

# As late as can be, for the order of what has no deadline.
NEVER = datetime(9999, 12, 31, tzinfo=UTC)
_SHARED = (
    "report_id", "version", "number", "state", "report_class", "category_code", "region_code",
    "agency_id", "submitted_at", "due_at", "closed_at",
)  # fmt: skip
PUBLIC_COLUMNS = (*_SHARED, "visibility", "latitude", "longitude")
INTERNAL_COLUMNS = (
    *_SHARED, "supervisory", "supervisor_id", "ombudsman_id", "unit_id", "escalation",
    "joint_agency_ids", "seen_by", "supporting_unit_ids", "reported_unit_ids", "reported_user_ids",
)  # fmt: skip


def keep(documents: Sequence[Document], *, again: bool = False) -> None:
    """Write documents that are newer than what is there; again: also those that are as new.

    Three statements, whatever the number; one more where again.
    """
    if not documents:
        return
    # In one order, so that two who write the same reports do not wait for each other in a ring.
    told = sorted(documents, key=lambda document: document.report_id)
    with transaction.atomic():
        terms = Terms()
        rows = [_row(each, INTERNAL_COLUMNS, terms) for each in told]
        taken = _upsert(INTERNAL_TABLE, INTERNAL_COLUMNS, rows, again=again)
        if again:
            taken = _held(told)
        public = [each.as_public() for each in told if each.is_public and each.report_id in taken]
        if public:
            rows = [_row(each, PUBLIC_COLUMNS, terms) for each in public]
            _upsert(PUBLIC_TABLE, PUBLIC_COLUMNS, rows, again=True)
        _delete(PUBLIC_TABLE, taken - {each.report_id for each in public})


def drop(report_ids: Collection[int]) -> None:
    """Take reports out of both tables."""
    with transaction.atomic():
        _delete(INTERNAL_TABLE, report_ids)
        _delete(PUBLIC_TABLE, report_ids)


def drop_gone() -> None:
    """Take out of both tables what the register has no more."""
    with connection.cursor() as cursor:
        for table in (INTERNAL_TABLE, PUBLIC_TABLE):
            cursor.execute(
                f"DELETE FROM {table} d WHERE NOT EXISTS"
                " (SELECT FROM register_report r WHERE r.id = d.report_id)"
            )


def _upsert(
    table: str, columns: tuple[str, ...], rows: Sequence[dict[str, Any]], *, again: bool
) -> set[int]:
    """Write rows that are newer; return the reports whose row was written.

    again: rows of the same version as well, those in which something differs. The rows go as one
    value, so that the statement is the same for any number of them.
    """
    named = (*columns, "due_order", "terms")
    new = [f"EXCLUDED.{name}" for name in named]
    updates = ", ".join(f"{name} = {value}" for name, value in zip(named, new, strict=True))
    differs = f"({', '.join(f'kept.{name}' for name in named)}) IS DISTINCT FROM ({', '.join(new)})"
    sql = (
        f"INSERT INTO {table} AS kept ({', '.join(named)}) SELECT {', '.join(named)}"
        f" FROM json_populate_recordset(NULL::{table}, %s::json)"
        f" ON CONFLICT (report_id) DO UPDATE SET {updates} WHERE kept.version < EXCLUDED.version"
        + (f" OR kept.version = EXCLUDED.version AND {differs}" if again else "")
        + " RETURNING report_id"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [json.dumps(rows, default=datetime.isoformat)])
        return {report_id for (report_id,) in cursor.fetchall()}


def _held(documents: Sequence[Document]) -> set[int]:
    """Return the reports that are there at just this version, and keep them so meanwhile."""
    wanted = {document.report_id: document.version for document in documents}
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT report_id, version FROM {INTERNAL_TABLE} WHERE report_id = ANY(%s)"
            " ORDER BY report_id FOR UPDATE",
            [list(wanted)],
        )
        return {
            report_id for report_id, version in cursor.fetchall() if version == wanted[report_id]
        }


def _row(document: Document, columns: tuple[str, ...], terms: Terms) -> dict[str, Any]:
    row = {name: getattr(document, name) for name in columns}
    return row | {"due_order": document.due_at or NEVER, "terms": terms.of(document)}


def _delete(table: str, report_ids: Collection[int]) -> None:
    if not report_ids:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            f"DELETE FROM {table} WHERE report_id = ANY(%s)",
            [sorted(report_ids)],
        )
