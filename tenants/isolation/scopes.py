"""What a piece of code runs as: a PostgreSQL role and the schema it sees beside `public`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

PUBLIC_SCHEMA = "public"
PORTAL_ROLE = "portal"
_HEX = re.compile(r"[0-9a-f]{1,128}")
_HAND = re.compile(r"[A-Z]{1,32}")
# Not the empty text, which a report without secret or owner would match.
_NOTHING = "-"


@dataclass(frozen=True, slots=True)
class Scope:
    """One role, compared by value.

    `secret_hash` and `owner_key` are what a visitor can show for one report; row-level
    policies read them as `tuntas.secret` and `tuntas.owner`. `hands` are the parts that an officer
    of an agency has in its confidential files, read as `tuntas.hands`.
    """

    role: str
    schema_name: str = PUBLIC_SCHEMA
    agency_id: int | None = None
    secret_hash: str | None = None
    owner_key: str | None = None
    hands: frozenset[str] = frozenset()

    def in_hands(self, hands: Iterable[str]) -> Scope:
        """Return an agency's scope with the parts that the officer has, in capital letters."""
        if self.agency_id is None:
            raise ValueError("Only an agency has confidential files.")
        hands = frozenset(hands)
        if not all(_HAND.fullmatch(hand) for hand in hands):
            raise ValueError("A part is a word in capital letters.")
        return replace(self, hands=hands)

    def showing(self, *, secret_hash: str | None = None, owner_key: str | None = None) -> Scope:
        """Return the portal's scope with what the visitor can show, in lower-case hexadecimal."""
        if self.role != PORTAL_ROLE:
            raise ValueError("Only the portal shows something for a report.")
        for shown in (secret_hash, owner_key):
            if shown is not None and not _HEX.fullmatch(shown):
                raise ValueError("What is shown to the database must be lower-case hexadecimal.")
        return replace(self, secret_hash=secret_hash, owner_key=owner_key)

    def entering(self, *, after: Scope | None) -> str:
        """Return the SQL that puts a transaction into this scope, as one message.

        after: the scope that the transaction is in, None where it has just begun
        """
        path = PUBLIC_SCHEMA
        if self.schema_name != PUBLIC_SCHEMA:
            path = f'"{self.schema_name}", {PUBLIC_SCHEMA}'
        sql = f'SET LOCAL ROLE "{self.role}"; SET LOCAL search_path = {path}'
        if self.role == PORTAL_ROLE or (after is not None and after.role in _MAY_HAVE_SHOWN):
            sql += (
                f"; SET LOCAL tuntas.secret = '{self.secret_hash or _NOTHING}'"
                f"; SET LOCAL tuntas.owner = '{self.owner_key or _NOTHING}'"
            )
        if self.hands or (after is not None and (after.hands or after == UNSURE)):
            sql += f"; SET LOCAL tuntas.hands = '{','.join(sorted(self.hands))}'"
        return sql


# The transaction's role is not known: a rollback to a savepoint has undone a SET LOCAL.
UNSURE = Scope("?")
_MAY_HAVE_SHOWN = frozenset({PORTAL_ROLE, UNSURE.role})
