import select

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext, override_settings

from tenants.isolation.base import DatabaseWrapper
from tenants.isolation.cursors import ScopedCursor, ScopedDebugCursor
from tenants.isolation.errors import ScopeError
from tenants.scope import NATIONAL, scope
from tests.isolation.sql import first


def wrapper(alias="default", **options):
    entry = {**connections.databases[alias]}
    entry["OPTIONS"] = {"server_side_binding": True, **options}
    return DatabaseWrapper(entry, alias)


@pytest.mark.parametrize("options", [{"server_side_binding": False}, {"isolation_level": 4}])
def test_a_serving_alias_needs_safe_options(options):
    with pytest.raises(ImproperlyConfigured):
        wrapper(**options)
    assert not wrapper("owner", **options).is_scoped


def test_the_owners_alias_must_be_django_tenants_own():
    with (
        override_settings(TENANT_DB_ALIAS="default"),
        pytest.raises(ImproperlyConfigured, match='TENANT_DB_ALIAS = "owner"'),
    ):
        wrapper()


def test_every_alias_but_the_owners_is_scoped():
    assert wrapper().is_scoped
    assert wrapper("owner").is_scoped is False


@pytest.mark.django_db(databases=["default", "owner"])
def test_cursors_are_checked_with_and_without_a_log_of_queries():
    with scope(NATIONAL):
        with connection.cursor() as cursor:
            assert type(cursor) is ScopedCursor
        with CaptureQueriesContext(connection), connection.cursor() as cursor:
            assert type(cursor) is ScopedDebugCursor
            with pytest.raises(ScopeError):
                cursor.execute("SET ROLE register")
    for is_logged in (False, True):
        owner = connections["owner"]
        owner.force_debug_cursor = is_logged
        with owner.cursor() as cursor:
            assert not isinstance(cursor, ScopedCursor)
        owner.force_debug_cursor = False


@pytest.mark.django_db(databases=["default", "owner"])
def test_the_owner_sets_its_path_only_where_it_changes():
    owner = connections["owner"]
    owner.set_schema_to_public()
    with owner.cursor() as cursor:
        cursor.execute("SELECT 1")
    with CaptureQueriesContext(owner) as found:
        for _ in range(2):
            with owner.cursor() as cursor:
                cursor.execute("SELECT 2")
        owner.set_schema("tpl")
        with owner.cursor() as cursor:
            cursor.execute("SELECT current_schema()")
            assert cursor.fetchone() == ("tpl",)
        owner.set_schema_to_public()
    texts = [query["sql"] for query in found.captured_queries]

    assert texts == [
        "SELECT 2",
        "SELECT 2",
        'SET search_path = "tpl","public"',
        "SELECT current_schema()",
    ]


@pytest.mark.django_db
def test_constraints_can_be_checked_outside_every_scope():
    connection.check_constraints()


def test_django_need_not_find_out_whether_there_are_transactions():
    assert connection.features.supports_transactions is True


@pytest.mark.django_db
def test_the_version_is_read_outside_every_scope():
    fresh = wrapper()
    try:
        assert fresh.pg_version >= 160000
    finally:
        fresh.close()


@pytest.mark.django_db
def test_a_closed_connection_forgets_what_it_was_put_into(agency):
    with scope(NATIONAL):
        assert first("SELECT current_user::text") == ("national",)
        assert connection._applied == NATIONAL
    fresh = wrapper()
    fresh._applied = NATIONAL
    fresh.close()
    assert fresh._applied is None


@pytest.mark.django_db
def test_a_kept_connection_is_found_usable_without_a_message_to_the_server(tmp_path):
    fresh = wrapper()
    fresh.ensure_connection()
    with (tmp_path / "messages").open("w+") as told:
        fresh.connection.pgconn.trace(told.fileno())
        assert fresh.is_usable()
        fresh.connection.pgconn.untrace()
        told.seek(0)
        assert told.read() == ""
    fresh.close()
    assert not fresh.is_usable()


@pytest.mark.django_db
def test_a_connection_that_the_server_has_ended_is_not_usable():
    fresh, other = wrapper(), wrapper()
    fresh.ensure_connection()
    other.ensure_connection()
    other.connection.execute(
        "SELECT pg_terminate_backend(%s, 5000)", [fresh.connection.info.backend_pid]
    )

    assert not fresh.is_usable()
    assert other.is_usable()
    fresh.close()
    assert not fresh._is_quiet()
    other.close()


@pytest.mark.django_db
def test_a_connection_to_which_something_was_said_is_asked_whether_it_is_usable():
    fresh, other = wrapper(), wrapper()
    fresh.ensure_connection()
    other.ensure_connection()
    fresh.connection.execute("LISTEN knock")
    other.connection.execute("NOTIFY knock")
    select.select([fresh.connection.pgconn.socket], [], [], 5)

    assert not fresh._is_quiet()
    assert fresh.is_usable()
    fresh.close()
    other.close()
