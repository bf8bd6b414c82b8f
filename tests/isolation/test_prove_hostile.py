"""Injected SQL that reads no table: what the server itself offers beyond rows."""

import re

import psycopg
import pytest
from django.db import connection

from tenants.isolation.apply import serving_login
from tenants.isolation.errors import ScopeError
from tenants.scope import NATIONAL, PORTAL, REGISTER, SIGN_IN, SYSTEM, VAULT, of_agency, scope
from tests.isolation.rows import make_report
from tests.isolation.sql import past_django, refusal, who

TITLE = "Aduan yang tidak boleh terbaca"


@pytest.fixture(scope="module")
def hidden(two_agencies):
    """A report of the other agency whose text an error or an estimate could give away."""
    return make_report(two_agencies[1], "LP26-HIDD-EN22", title=TITLE)


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        # Large objects belong to no schema: a way to hand something over, or to fill the disk.
        ("SELECT lo_create(0)", "permission denied for function lo_create"),
        ("SELECT lo_creat(-1)", "permission denied for function lo_creat"),
        ("SELECT lo_from_bytea(0, 'x')", "permission denied for function lo_from_bytea"),
        ("SELECT lo_get(1)", "permission denied for function lo_get"),
        ("SELECT lo_open(1, 262144)", "permission denied for function lo_open"),
        ("SELECT lo_export(1, '/tmp/x')", "permission denied for function lo_export"),
        ("SELECT * FROM pg_largeobject", "permission denied for table pg_largeobject"),
        # Messages to another session.
        ("SELECT pg_notify('a', 'b')", "permission denied for function pg_notify"),
        ("SELECT pg_logical_emit_message(true, 'a', 'b')", "permission denied for function"),
        # A lock of a session outlives its transaction, and would stop the next tenant on it.
        ("SELECT pg_advisory_lock(1)", "permission denied for function pg_advisory_lock"),
        ("SELECT pg_try_advisory_lock(1)", "permission denied for function pg_try_advisory_lock"),
        ("SELECT pg_advisory_lock_shared(1)", "permission denied for function pg_advisory_lock"),
        ("SELECT pg_advisory_xact_lock(1)", "permission denied for function pg_advisory_xact"),
        # What the session holds of the tenant before.
        ("SELECT * FROM pg_prepared_statements", "permission denied for function pg_prepared"),
        # Tables and functions that would be found before the real ones.
        ("SELECT 1 AS a INTO TEMP teams_unit", "permission denied to create temporary tables"),
        ("SELECT 1 AS a INTO teams_unit_2", "permission denied for schema"),
        ("SELECT 1 AS a INTO public.zz", "permission denied for schema public"),
        ("CREATE TEMP VIEW teams_unit AS SELECT 1", "permission denied to create temporary tables"),
        (
            "CREATE FUNCTION pg_temp.f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
            "permission denied to create temporary tables",
        ),
        ("CREATE TYPE public.zz AS (a int)", "permission denied for schema public"),
        ("CREATE SCHEMA zz", "permission denied for database"),
        # Doors to elsewhere.
        (
            "CREATE EXTENSION dblink",
            "(permission denied to create|extension .dblink. is not available)",
        ),
        (
            "CREATE EXTENSION plpgsql",
            "(permission denied to create|extension .plpgsql. already exists)",
        ),
        ("SELECT dblink('', '')", "function dblink.* does not exist"),
        ("CREATE PUBLICATION p", "permission denied for database"),
        ("COPY (SELECT 1) TO '/tmp/x'", "permission denied to COPY to a file"),
        ("SELECT pg_ls_dir('/')", "permission denied for function pg_ls_dir"),
        ("SELECT pg_read_binary_file('/etc/passwd')", "permission denied for function pg_read"),
        ("SELECT pg_stat_file('/etc/passwd')", "permission denied for function pg_stat_file"),
        ("SELECT * FROM pg_hba_file_rules", "permission denied for view pg_hba_file_rules"),
        ("SELECT * FROM pg_authid", "permission denied for table pg_authid"),
        ("SELECT * FROM pg_statistic", "permission denied for table pg_statistic"),
        ("CREATE ROLE zz LOGIN", "permission denied to create role"),
        ("ALTER ROLE t_{their_id} SET search_path = 'x'", "permission denied to alter role"),
        ("ALTER ROLE ALL SET search_path = 'x'", "permission denied to alter setting"),
        ("SET session_replication_role = replica", "permission denied to set parameter"),
        # Sequences count what others write.
        ("SELECT last_value FROM register_report_id_seq", "permission denied for sequence"),
        ("SELECT nextval('register_report_id_seq')", "permission denied for sequence"),
        ("SELECT setval('register_report_id_seq', 1)", "permission denied for sequence"),
        ("SELECT last_value FROM {schema}.teams_unit_id_seq", "permission denied for schema"),
        ("SELECT lastval()", "(permission denied for sequence|lastval is not yet defined)"),
        # Locks on shared rows would stop everybody.
        ("SELECT * FROM register_report FOR UPDATE", "permission denied for table register_report"),
        ("SELECT * FROM tenants_agency FOR SHARE", "permission denied for table tenants_agency"),
        ("LOCK TABLE register_report", "permission denied for table register_report"),
        ("SELECT ts_stat('SELECT to_tsvector(name) FROM {schema}.teams_unit')", "permission"),
        ("SELECT table_to_xml('{schema}.teams_unit', true, true, '')", "permission denied"),
    ],
)
def test_postgresql_refuses(mine, theirs, statement, words):
    names = {"schema": theirs.schema_name, "their_id": theirs.pk}
    with scope(of_agency(mine)):
        found = refusal(statement.format(**names))

        assert found is not None, statement
        assert re.match(words, found), found
        assert who()[0] == f"t_{mine.pk}"


@pytest.mark.parametrize(
    "function",
    ["lo_create(0)", "pg_notify('a', 'b')", "pg_advisory_lock(1)", "set_config('a','b',true)"],
)
@pytest.mark.parametrize("which", [PORTAL, NATIONAL, SIGN_IN, VAULT, SYSTEM, REGISTER])
def test_no_scope_has_these_functions(two_agencies, which, function):
    with scope(which):
        found = refusal(f"SELECT {function}")

    assert found == f"permission denied for function {function.partition('(')[0]}"


@pytest.mark.parametrize(
    "statement",
    [
        "LISTEN a",
        "NOTIFY a",
        "EXPLAIN SELECT * FROM register_report",
        "EXPLAIN ANALYZE SELECT * FROM regions_holiday",
        "PREPARE p AS SELECT 1",
        "EXECUTE p",
        "DECLARE c CURSOR WITH HOLD FOR SELECT 1",
        "FETCH c",
        "LOCK TABLE teams_unit",
        "COPY teams_unit TO STDOUT",
        "GRANT SELECT ON teams_unit TO PUBLIC",
        "DROP OWNED BY CURRENT_USER",
        "ALTER ROLE CURRENT_USER SET search_path = 'x'",
        "SET statement_timeout = 0",
        "ANALYZE register_report",
    ],
)
def test_our_cursor_refuses(mine, statement):
    with (
        scope(of_agency(mine)),
        connection.cursor() as cursor,
        pytest.raises(ScopeError, match="rows and nothing else"),
    ):
        cursor.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        # A condition that fails on what it is given tells it in its message.
        "SELECT count(*) FROM register_report WHERE title::int = 1",
        "SELECT count(*) FROM register_report WHERE 1 / (length(title) - length(title)) = 1",
    ],
)
def test_a_condition_is_not_tried_on_rows_of_others(hidden, mine, statement):
    with scope(of_agency(mine)):
        assert past_django(statement) == [(0,)]


def test_the_members_of_others_do_not_show_in_an_error(mine):
    with scope(of_agency(mine)):
        found = refusal("SELECT count(*) FROM tenant_member WHERE email::int = 1")

    assert found == 'invalid input syntax for type integer: "banjarnegara@contoh.test"'


def test_the_statistics_of_shared_rows_are_hidden(hidden, mine, theirs):
    past_django("ANALYZE register_report", alias="owner")
    with scope(of_agency(mine)):
        shared = past_django("SELECT attname FROM pg_stats WHERE tablename = 'register_report'")
        others = past_django(
            "SELECT attname FROM pg_stats WHERE schemaname = %s", [theirs.schema_name]
        )
        counted = past_django(
            "SELECT sequencename FROM pg_sequences WHERE last_value IS NOT NULL"
            " AND schemaname <> %s",
            [mine.schema_name],
        )

    assert (shared, others) == ([], [])
    assert counted == []


@pytest.mark.parametrize(
    ("function", "words"),
    [
        ("pg_cancel_backend", "permission denied to cancel query"),
        ("pg_terminate_backend", "permission denied to terminate process"),
    ],
)
def test_no_session_of_others_can_be_ended(mine, database_server, function, words):
    login = {**database_server.owner, "user": serving_login(), "dbname": "postgres"}
    with psycopg.connect(**{**login, "dbname": connection.settings_dict["NAME"]}) as other:
        number = other.info.backend_pid
        with scope(of_agency(mine)):
            assert refusal(f"SELECT {function}({number})") == words


def test_a_statement_does_not_run_for_ever(mine):
    with scope(of_agency(mine)):
        found = past_django(
            "SELECT current_setting('statement_timeout'),"
            " current_setting('idle_in_transaction_session_timeout')"
        )

    assert found == [("1min", "5min")]
