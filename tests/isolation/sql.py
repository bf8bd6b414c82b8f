"""SQL as somebody would send it who has found a way past Django."""

from django.db import connection, connections
from django.db.utils import DatabaseError

from tenants.isolation.base import DatabaseWrapper

_UNITS = "SELECT * FROM {schema}.teams_unit"


def units_of(agency):
    """Return the SQL that reads an agency's units by the name of their schema."""
    return _UNITS.format(schema=agency.schema_name)


def first(text, params=None):
    """Return the first row through Django's cursor."""
    with connection.cursor() as cursor:
        cursor.execute(text, params)
        return cursor.fetchone()


def who():
    """Return the role and the search path of the present statement."""
    return first("SELECT current_user::text, current_setting('search_path')")


def past_django(text, params=None, *, alias="default"):
    """Run a statement by psycopg itself, in the scope that is open, past our cursors' checks."""
    wrapper: DatabaseWrapper = connections[alias]
    wrapper.ensure_connection()
    if wrapper.scope is not None:
        wrapper.enter_scope()
    with wrapper.wrap_database_errors, wrapper.connection.cursor() as cursor:
        cursor.execute(text, params)
        return cursor.fetchall() if cursor.description else []


def refusal(text, params=None):
    """Return PostgreSQL's words for why it refuses a statement, or None where it does not.

    The statement is undone either way; the transaction goes on.
    """
    wrapper: DatabaseWrapper = connections["default"]
    sid = wrapper.savepoint()
    try:
        past_django(text, params)
    except DatabaseError as error:
        return str(error).splitlines()[0]
    else:
        return None
    finally:
        wrapper.savepoint_rollback(sid)
