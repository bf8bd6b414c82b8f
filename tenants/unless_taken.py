"""Writing a row that another transaction may hold, without queueing behind that one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

from django.db import DEFAULT_DB_ALIAS, OperationalError, connections, transaction
from psycopg.errors import LockNotAvailable

from tenants.isolation.base import DatabaseWrapper


class Taken(Exception):
    """Another transaction holds what was to be written, and has not ended in time."""


@contextmanager
def unless_taken(
    *, milliseconds: int, savepoint: bool = True, using: str = DEFAULT_DB_ALIAS
) -> Iterator[None]:
    """Run the block in a savepoint, and give it up where a lock is not had in so many milliseconds.

    savepoint: without it Taken leaves the transaction to be undone by whoever calls.

    Afterwards locks are waited for as long as before. It tells no other role anything: a lock on a
    row is taken by whoever may write it, which advisory locks are not.
    :raises Taken: nothing of the block was done; the transaction may go on
    """
    connection = cast(DatabaseWrapper, connections[using])
    try:
        with transaction.atomic(using=using, savepoint=savepoint):
            connection.limit_lock_wait(milliseconds)
            yield
            connection.limit_lock_wait(None)
    except OperationalError as error:
        if isinstance(error.__cause__, LockNotAvailable):
            raise Taken from error
        raise
