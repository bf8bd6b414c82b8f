"""Outside every scope nothing can be read, and nothing is left of a scope that has ended."""

import threading

import pytest
from django.db import connection, connections, transaction
from django.db.utils import DatabaseError

from tenants.isolation.apply import serving_login
from tenants.isolation.errors import ScopeError
from tenants.models import Agency
from tenants.scope import current_scope, of_agency, scope
from tenants.teams.models import Unit
from tests.isolation.sql import first, past_django, units_of, who

LOGIN = serving_login()


def test_after_the_commit_the_role_is_the_login(mine):
    with scope(of_agency(mine)):
        Unit.objects.count()

    assert past_django("SELECT current_user::text, current_setting('search_path')") == [
        (LOGIN, '"$user", public')
    ]


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("{schema}.teams_unit", "permission denied for schema {schema}"),
        ("register_report", "permission denied for table register_report"),
        ("tenants_agency", "permission denied for table tenants_agency"),
        ("accounts_user", "permission denied for table accounts_user"),
    ],
)
def test_the_login_itself_reads_nothing(theirs, table, words):
    with pytest.raises(DatabaseError, match=words.format(schema=theirs.schema_name)):
        past_django(f"TABLE {table.format(schema=theirs.schema_name)}")


def test_a_query_in_no_scope_raises(mine):
    with pytest.raises(ScopeError, match="in no scope"):
        Agency.objects.count()
    with pytest.raises(ScopeError, match="in no scope"), transaction.atomic():
        Unit.objects.count()
    with pytest.raises(ScopeError, match="in no scope"):
        list(Unit.objects.iterator())


def test_psycopg_behind_djangos_back_before_any_query_reads_nothing(theirs):
    with (
        pytest.raises(DatabaseError, match="permission denied for schema"),
        transaction.atomic(),
        connection.wrap_database_errors,
    ):
        connection.connection.execute(units_of(theirs))


def test_psycopg_behind_djangos_back_in_a_scope_before_any_query_reads_nothing(mine):
    with (
        pytest.raises(DatabaseError, match="permission denied for schema"),
        scope(of_agency(mine)),
        connection.wrap_database_errors,
    ):
        connection.connection.execute(units_of(mine))


def test_a_thread_has_scopes_of_its_own(mine, theirs):
    found = []

    def work():
        found.append(current_scope())
        with scope(of_agency(theirs)):
            found.append(who()[0])
        found.append(past_django("SELECT current_user::text"))
        connections.close_all()

    with scope(of_agency(mine)):
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
        here = who()[0]

    assert found == [None, f"t_{theirs.pk}", [(LOGIN,)]]
    assert here == f"t_{mine.pk}"


def test_an_error_rolls_the_scope_back(mine):
    def fail():
        Unit.objects.create(code="boom", name="x", kind="OPD")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), scope(of_agency(mine)):
        fail()

    with scope(of_agency(mine)):
        assert not Unit.objects.filter(code="boom").exists()
    assert current_scope() is None


def test_a_connection_that_broke_in_a_scope_comes_back_with_no_role(mine):
    with pytest.raises(DatabaseError), scope(of_agency(mine)):
        first("SELECT pg_terminate_backend(pg_backend_pid())")

    connection.close()
    assert past_django("SELECT current_user::text") == [(LOGIN,)]


def test_the_login_may_become_roles_but_has_none_of_their_rights(own_database):
    found = past_django(
        "SELECT bool_or(inherit_option), bool_and(set_option), bool_or(admin_option)"
        " FROM pg_auth_members WHERE member = %s::regrole",
        [LOGIN],
    )
    tables = past_django(
        "SELECT count(*) FROM pg_class WHERE relkind IN ('r', 'v', 'p')"
        " AND relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)"
        " AND has_table_privilege(%s, oid, 'SELECT, INSERT, UPDATE, DELETE')",
        [LOGIN],
    )

    assert found == [(False, True, False)]
    assert tables == [(0,)]
