"""What a piece of code runs as: a PostgreSQL role and the schema it sees beside `public`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

PUBLIC_SCHEMA = "public"
_HEX = re.compile(r"[0-9a-f]{1,128}")
_CLEARED = "SET LOCAL tuntas.secret = ''; SET LOCAL tuntas.owner = ''"


@dataclass(frozen=True, slots=True)
class Scope:
    """One role, compared by value.

    `secret_hash` and `owner_key` are what a visitor can show for one report; row-level
    policies read them as `tuntas.secret` and `tuntas.owner`.
    """

    role: str
    schema_name: str = PUBLIC_SCHEMA
    agency_id: int | None = None
    secret_hash: str | None = None
    owner_key: str | None = None

    def showing(self, *, secret_hash: str | None = None, owner_key: str | None = None) -> Scope:
        """Return this scope with what the visitor can show, in lower-case hexadecimal."""
        for shown in (secret_hash, owner_key):
            if shown is not None and not _HEX.fullmatch(shown):
                raise ValueError("What is shown to the database must be lower-case hexadecimal.")
        return replace(self, secret_hash=secret_hash, owner_key=owner_key)

    @property
    def shows_something(self) -> bool:
        return self.secret_hash is not None or self.owner_key is not None

    def entering(self, *, after_showing: bool) -> str:
        """Return the SQL that puts a transaction into this scope, as one message.

        after_showing: the transaction may still carry what an earlier scope showed
        """
        path = PUBLIC_SCHEMA
        if self.schema_name != PUBLIC_SCHEMA:
            path = f'"{self.schema_name}", {PUBLIC_SCHEMA}'
        sql = f'SET LOCAL ROLE "{self.role}"; SET LOCAL search_path = {path}'
        if self.shows_something:
            return (
                f"{sql}; SET LOCAL tuntas.secret = '{self.secret_hash or ''}'"
                f"; SET LOCAL tuntas.owner = '{self.owner_key or ''}'"
            )
        return f"{sql}; {_CLEARED}" if after_showing else sql
