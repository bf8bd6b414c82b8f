"""Who may count when: jobs beside each other, the beginning of a recount alone.

The row of the last recount is what they wait for; it is there from the first migration on.
"""

from django.db import connection

_BESIDE = "SELECT id FROM figures_recount FOR SHARE"
_ALONE = "SELECT id FROM figures_recount FOR UPDATE"


def count_beside_others() -> None:
    """Wait until no recount is beginning; until the transaction ends none may begin."""
    with connection.cursor() as cursor:
        cursor.execute(_BESIDE)


def count_alone() -> None:
    """Wait until nobody counts; until the transaction ends nobody else does."""
    with connection.cursor() as cursor:
        cursor.execute(_ALONE)
