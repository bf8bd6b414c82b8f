"""An agency's scope: its own schema, and no other's."""

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError

from tenants.isolation.errors import ScopeError
from tenants.scope import of_agency, scope
from tenants.teams.models import Unit
from tests.isolation.sql import first, past_django, refusal, units_of, who


def test_the_role_and_the_path_are_the_agencys(mine):
    with scope(of_agency(mine)):
        found = who()

    assert found == (f"t_{mine.pk}", f"{mine.schema_name}, public")


def test_the_orm_sees_the_rows_of_its_own_schema(mine, theirs):
    with scope(of_agency(mine)):
        assert [unit.code for unit in Unit.objects.all()] == ["banjarnegara"]
    with scope(of_agency(theirs)):
        assert [unit.code for unit in Unit.objects.all()] == ["kemenkes"]


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM {schema}.teams_unit",
        "UPDATE {schema}.teams_unit SET name = 'x'",
        "DELETE FROM {schema}.teams_unit",
        "INSERT INTO {schema}.teams_unit (name, kind, code, is_active) VALUES ('x', 'OPD', 'x', true)",
    ],
)
def test_another_schema_is_refused(mine, theirs, statement):
    with scope(of_agency(mine)):
        words = refusal(statement.format(schema=theirs.schema_name))

    assert words == f"permission denied for schema {theirs.schema_name}"
    with scope(of_agency(theirs)):
        assert [unit.name for unit in Unit.objects.all()] == ["Unit Kemenkes"]


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("CREATE TABLE {schema}.zz (a int)", "permission denied for schema {schema}"),
        ("DROP TABLE {schema}.teams_unit", "must be owner of table teams_unit"),
        ("ALTER TABLE {schema}.teams_unit ADD a int", "must be owner of table teams_unit"),
        ("TRUNCATE {schema}.teams_unit CASCADE", "permission denied for table teams_unit"),
        ("CREATE TABLE public.zz (a int)", "permission denied for schema public"),
        (
            "CREATE TEMP TABLE zz (a int)",
            "permission denied to create temporary tables in database",
        ),
        (
            "SELECT * FROM {schema}.django_migrations",
            "permission denied for table django_migrations",
        ),
        ("DROP SCHEMA {schema} CASCADE", "must be owner of schema {schema}"),
        ("GRANT SELECT ON {schema}.teams_unit TO PUBLIC", None),
    ],
)
def test_the_shape_of_its_own_schema_is_refused(mine, statement, words):
    with scope(of_agency(mine)):
        found = refusal(statement.format(schema=mine.schema_name))
        rights = first(
            "SELECT relacl::text LIKE '%%{{=%%' FROM pg_class WHERE oid = %s::regclass",
            [f"{mine.schema_name}.teams_unit"],
        )

    if words is not None:
        assert found is not None
        assert found.startswith(words.format(schema=mine.schema_name))
    assert rights == (False,)  # PUBLIC has nothing, whatever was tried


def test_after_an_error_in_a_savepoint_the_role_is_the_same(mine, theirs):
    with scope(of_agency(mine)):
        with pytest.raises(DatabaseError), transaction.atomic():
            past_django(units_of(theirs))

        assert who()[0] == f"t_{mine.pk}"
        assert Unit.objects.count() == 1


def test_a_nested_scope_ends_where_it_began(mine, theirs):
    with scope(of_agency(mine)):
        with scope(of_agency(theirs)):
            inner = who(), [unit.code for unit in Unit.objects.all()]
        outer = who(), [unit.code for unit in Unit.objects.all()]

    assert inner == ((f"t_{theirs.pk}", f"{theirs.schema_name}, public"), ["kemenkes"])
    assert outer == ((f"t_{mine.pk}", f"{mine.schema_name}, public"), ["banjarnegara"])


def test_a_failed_nested_scope_leaves_the_outer_one_usable(mine, theirs):
    with scope(of_agency(mine)):
        with pytest.raises(DatabaseError), scope(of_agency(theirs)):
            past_django(units_of(mine))

        assert who() == (f"t_{mine.pk}", f"{mine.schema_name}, public")


def test_rows_read_in_pieces_come_from_its_own_schema(mine):
    with scope(of_agency(mine)):
        rows = list(Unit.objects.iterator(chunk_size=1))

    assert [unit.code for unit in rows] == ["banjarnegara"]


def test_a_cursor_of_the_outer_scope_runs_in_the_inner_one(mine, theirs):
    with scope(of_agency(mine)), connection.cursor() as cursor, scope(of_agency(theirs)):
        cursor.execute("SELECT code FROM teams_unit")

        assert cursor.fetchall() == [("kemenkes",)]


def test_a_schema_by_name_is_refused(mine):
    with pytest.raises(ScopeError, match="of_agency"):
        connection.set_schema(mine.schema_name)
    with pytest.raises(ScopeError, match="of_agency"):
        connection.set_tenant(mine)
    with pytest.raises(ScopeError, match="of_agency"):
        mine.activate()
    with pytest.raises(ScopeError, match="of_agency"), mine:
        pass
