"""What a database role may do, as data.

Every app that owns tables lists its rights in `<app>/grants.py`. The values are plain so
that apps below the tenants can state theirs without importing the tenants.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Grant:
    """Table privileges of one role, e.g. `Grant("region", "portal", ("SELECT",))`.

    `columns` narrows the privileges to these columns; empty means the whole table.
    """

    table: str
    role: str
    privileges: tuple[str, ...]
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Policy:
    """One row-level security policy of one role on one table.

    `using` is the SQL condition on rows that are read or changed, `check` the one on rows
    that are written; `command` is ALL, SELECT, INSERT, UPDATE or DELETE.
    """

    table: str
    name: str
    role: str
    using: str | None = None
    check: str | None = None
    command: str = "ALL"
