"""Injected SQL: what would leave a scope, by PostgreSQL and by our cursors."""

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError
from psycopg.sql import SQL

from tenants.isolation.errors import ScopeError
from tenants.scope import of_agency, scope
from tests.isolation.sql import past_django, refusal, who


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("SELECT set_config('role', '{role}', true)", "permission denied for function set_config"),
        (
            "UPDATE pg_settings SET setting = '{role}' WHERE name = 'role'",
            "permission denied for",
        ),
        ("SELECT query_to_xml('SET ROLE {role}', true, true, '')", "SET is not allowed"),
        ("SELECT query_to_xml('SELECT * FROM {schema}.teams_unit', true, true, '')", "permission"),
        ("DO $$ BEGIN SET LOCAL ROLE {role}; END $$", "permission denied for language plpgsql"),
        ("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'", "permission denied"),
        ("SET SESSION AUTHORIZATION owner", "permission denied to set session authorization"),
        ("SET ROLE owner", 'permission denied to set role "owner"'),
        ("ALTER ROLE {role} LOGIN", "permission denied to alter role"),
        ("GRANT {role} TO app", 'permission denied to grant role "{role}"'),
        ("COPY (SELECT 1) TO PROGRAM 'true'", "permission denied to COPY to or from"),
        ("SELECT pg_read_file('/etc/passwd')", "permission denied for function pg_read_file"),
        ("SELECT lo_import('/etc/passwd')", "permission denied for function lo_import"),
    ],
)
def test_postgresql_refuses(mine, theirs, statement, words):
    names = {"role": f"t_{theirs.pk}", "schema": theirs.schema_name}
    with scope(of_agency(mine)):
        found = refusal(statement.format(**names))

        assert found is not None
        assert found.startswith(words.format(**names))
        assert who()[0] == f"t_{mine.pk}"


@pytest.mark.parametrize(
    "statement",
    [
        "SET ROLE {role}",
        "set local role {role}",
        "  RESET ROLE",
        "/* a report */ SET ROLE {role}",
        "-- a report\nSET ROLE {role}",
        "SELECT 1; SET ROLE {role}",
        "SELECT 1;SET ROLE {role};",
        "COMMIT",
        "ROLLBACK",
        "DISCARD ALL",
        "DO $$ BEGIN END $$",
        "CALL something()",
        "CREATE TABLE zz (a int)",
        "selectx",
        "",
    ],
)
def test_our_cursor_refuses(mine, theirs, statement):
    text = statement.format(role=f"t_{theirs.pk}")
    with scope(of_agency(mine)), connection.cursor() as cursor:
        with pytest.raises(ScopeError):
            cursor.execute(text)
        with pytest.raises(ScopeError):
            cursor.execute(SQL(text))

        assert who()[0] == f"t_{mine.pk}"


def test_a_statement_stacked_on_one_with_parameters_is_refused(mine, theirs):
    with scope(of_agency(mine)):
        with (
            pytest.raises(DatabaseError, match="cannot insert multiple commands"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(f"SELECT %s; SET ROLE t_{theirs.pk}", [1])

        assert who()[0] == f"t_{mine.pk}"


def test_a_stacked_statement_in_a_named_cursor_is_refused(mine, theirs):
    with scope(of_agency(mine)):
        with (
            pytest.raises(DatabaseError, match="cannot insert multiple commands"),
            transaction.atomic(),
            connection.chunked_cursor() as cursor,
        ):
            cursor.execute(f"SELECT %s; SET ROLE t_{theirs.pk}", [1])

        assert who()[0] == f"t_{mine.pk}"


def test_statements_on_rows_pass(mine):
    with scope(of_agency(mine)), connection.cursor() as cursor:
        for text in (
            "SELECT 1",
            "(select 1)",
            "VALUES (1)",
            "WITH a AS (SELECT 1) SELECT * FROM a;",
            SQL("SELECT {}").format(1),
        ):
            cursor.execute(text)
        cursor.execute("SELECT %s", ["; SET ROLE x"])
        cursor.executemany("UPDATE teams_unit SET name = %s WHERE code = %s", [("a", "none")])

        assert who()[0] == f"t_{mine.pk}"


def test_procedures_are_not_called(mine):
    with (
        scope(of_agency(mine)),
        connection.cursor() as cursor,
        pytest.raises(ScopeError, match="now"),
    ):
        cursor.callproc("now")


def test_the_queries_of_others_are_hidden(mine, theirs):
    past_django("SELECT current_user::text")
    with scope(of_agency(mine)):
        found = past_django("SELECT query FROM pg_stat_activity WHERE usename IN ('app', 'owner')")

    assert {query for (query,) in found} == {"<insufficient privilege>"}
