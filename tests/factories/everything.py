"""A scope that may do everything to all rows. It exists in databases of tests only.

Factories write with it on the connection of the code under test, so that its rows are seen
there and rolled back with the test.
"""

from django.db import connections
from psycopg import sql

from tenants.isolation.apply import serving_login
from tenants.isolation.roles import ensure_membership, ensure_role
from tenants.models import Agency
from tenants.scope import Scope

ROLE = "test_everything"
EVERYTHING = Scope(ROLE)
_GUARDED = """
SELECT relname FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relrowsecurity ORDER BY relname
"""


def everything_in(agency):
    """Return the scope that may do everything in an agency's schema as well."""
    return Scope(ROLE, schema_name=agency.schema_name)


def grant_everything():
    """Make the role, and let the serving login become it."""
    with connections["owner"].cursor() as cursor:
        ensure_role(cursor, ROLE)
        ensure_membership(cursor, ROLE, serving_login(), inherits=False)
        agencies = Agency.objects.using("owner").values_list("schema_name", flat=True)
        for schema in ("public", *agencies):
            grant_everything_in(cursor, schema)
        cursor.execute(_GUARDED)
        for (table,) in cursor.fetchall():
            policy = "CREATE POLICY test_everything ON {} TO {} USING (true) WITH CHECK (true)"
            text = sql.SQL(policy).format(sql.Identifier(table), sql.Identifier(ROLE))
            cursor.execute(text.as_string())


def grant_everything_in(cursor, schema):
    """Give the role all rights on the tables of one schema."""
    for form in (
        "GRANT USAGE ON SCHEMA {} TO {}",
        "GRANT ALL ON ALL TABLES IN SCHEMA {} TO {}",
        "GRANT ALL ON ALL SEQUENCES IN SCHEMA {} TO {}",
        "ALTER DEFAULT PRIVILEGES IN SCHEMA {} GRANT ALL ON TABLES TO {}",
    ):
        text = sql.SQL(form).format(sql.Identifier(schema), sql.Identifier(ROLE))
        cursor.execute(text.as_string())
