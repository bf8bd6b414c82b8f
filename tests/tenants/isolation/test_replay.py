"""Migrations over all agencies: recorded once, replayed for each, taken up where they stopped."""

from contextlib import contextmanager

import psycopg
import pytest
from django.db import connections
from django.db.utils import OperationalError
from django.test.utils import override_settings

from tenants.actions.add_unit import add_unit
from tenants.actions.provision_agency import provision_agency
from tenants.isolation import replay
from tenants.isolation.applied import applied_migrations
from tenants.isolation.comparison import differences
from tenants.isolation.declared import declared_rights
from tenants.isolation.migrate import migrate_all
from tenants.isolation.own_schema import schemas_with_other_rights
from tenants.isolation.recording import TEMPLATE
from tenants.isolation.replay import Done, MigrationStopped
from tenants.isolation.template import update_template
from tenants.models import Agency, RecordedMigration
from tenants.scope import of_agency, scope
from tenants.teams.models import Unit
from tests.database.template import AT

pytestmark = pytest.mark.usefixtures("fresh_database")


@contextmanager
def later(name):
    """Let the project have the migrations of a later version."""
    with override_settings(
        MIGRATION_MODULES={"teams": f"tests.tenants.isolation.later.{name}.migrations"}
    ):
        yield


def run():
    """Migrate; return what was done, what was said and how far it got."""
    said, shown = [], []
    done = migrate_all(say=said.append, show=lambda *counts: shown.append(counts))
    return done, said, shown


def agencies():
    return list(Agency.objects.using("owner").order_by("pk"))


def schemas():
    return [agency.schema_name for agency in agencies()]


def have(migration):
    applied = applied_migrations(connections["owner"], [TEMPLATE, *schemas()])
    return sorted(schema for schema, found in applied.items() if ("teams", migration) in found)


def unlike_the_template():
    with connections["owner"].cursor() as cursor:
        return differences(cursor, schemas())


def more_agencies(count):
    for number in range(count):
        provision_agency(
            slug=f"lembaga-{number}",
            name=f"Lembaga {number}",
            kind="NATIONAL_BODY",
            time_zone="Asia/Jayapura",
            at=AT,
        )


def test_nothing_to_do():
    done, said, shown = run()

    assert done == Done(schemas=3, replayed=0, by_django=0)
    assert said == [
        "Migrating the shared tables.",
        "Applying roles, grants and row-level security.",
        "Migrating the template of the agencies' schemas.",
        "Bringing the agencies' schemas up to date.",
    ]
    assert shown == [(1, 3), (2, 3), (3, 3)]


def test_a_column_is_replayed_for_every_agency():
    with later("column"):
        done, _said, _shown = run()

        assert done == Done(schemas=3, replayed=3, by_django=0)
        assert have("0002_unit_note") == [*sorted(schemas()), TEMPLATE]
        assert unlike_the_template() == []
        assert run()[0] == Done(schemas=3, replayed=0, by_django=0)


def test_a_new_table_comes_with_its_rights():
    with later("table"):
        done, _said, _shown = run()

        assert done == Done(schemas=3, replayed=3, by_django=0)
        with connections["owner"].cursor() as cursor:
            own = declared_rights().own_schema
            assert schemas_with_other_rights(cursor, own) == set()


def test_a_new_agency_gets_what_was_recorded_last():
    with later("column"):
        run()
        more_agencies(1)

        assert "a_lembaga_0" in have("0002_unit_note")
        assert unlike_the_template() == []


def test_a_migration_of_rows_runs_for_every_agency():
    for agency in agencies():
        with scope(of_agency(agency)):
            add_unit(name="dinas", kind="OPD", code="1")

    with later("rows"):
        done, _said, _shown = run()
        more_agencies(1)

    assert done == Done(schemas=3, replayed=0, by_django=3)
    for agency in agencies()[:3]:
        with scope(of_agency(agency)):
            assert Unit.objects.get().name == "DINAS"
    assert have("0002_louder") == [*sorted(schemas()), TEMPLATE]


def test_an_index_built_beside_its_use_is_built_for_every_agency():
    with later("index"):
        done, _said, _shown = run()
        more_agencies(1)

        assert done == Done(schemas=3, replayed=0, by_django=3)
        assert unlike_the_template() == []


def test_a_run_that_stopped_goes_on_where_it_stopped():
    more_agencies(4)
    broken = "a_lembaga_1"
    with connections["owner"].cursor() as cursor:
        cursor.execute(f"ALTER TABLE {broken}.teams_unit ADD note int")

    with later("column"):
        with pytest.raises(MigrationStopped, match=r"^Stopped at a_lembaga_1, 5 of 7: column"):
            run()
        assert have("0002_unit_note") == sorted([TEMPLATE, *schemas()[:4]])

        with connections["owner"].cursor() as cursor:
            cursor.execute(f"ALTER TABLE {broken}.teams_unit DROP note")
        done, _said, _shown = run()

        assert done == Done(schemas=7, replayed=3, by_django=0)
        assert unlike_the_template() == []


def test_an_agency_that_django_migrated_itself_is_left_to_django():
    first, *_others = agencies()
    with connections["owner"].cursor() as cursor:
        cursor.execute(f"SET search_path = {first.schema_name}")
        cursor.execute("INSERT INTO django_migrations VALUES (999, 'gone', '0001_initial', now())")
        connections["owner"].set_schema_to_public()

    with later("column"):
        assert run()[0] == Done(schemas=3, replayed=2, by_django=1)
        assert run()[0] == Done(schemas=3, replayed=0, by_django=0)
        assert unlike_the_template() == []


def test_a_table_that_is_in_use_is_waited_for_and_tried_again(monkeypatch, database_server):
    monkeypatch.setattr(replay, "FIRST_PAUSE", 0.01)
    monkeypatch.setattr(replay, "LOCK_TIMEOUT", "20ms")
    name = connections.databases["owner"]["NAME"]
    with psycopg.connect(**database_server.owner, dbname=name) as busy, later("column"):
        busy.execute(f"LOCK TABLE {schemas()[1]}.teams_unit")
        with pytest.raises(MigrationStopped, match="lock timeout") as caught:
            run()
        assert isinstance(caught.value.__cause__, OperationalError)
        busy.rollback()

        assert run()[0] == Done(schemas=3, replayed=2, by_django=0)


def test_a_template_that_is_not_what_was_recorded_is_made_anew():
    before = list(
        RecordedMigration.objects.using("owner").order_by("pk").values_list("app", "name")
    )
    RecordedMigration.objects.using("owner").filter(app="teams").delete()

    update_template()

    recorded = RecordedMigration.objects.using("owner").order_by("pk")
    assert list(recorded.values_list("app", "name")) == before
    assert unlike_the_template() == []
    assert str(recorded.filter(app="teams")[0]) == "teams.0001_initial"


def test_an_agency_without_a_schema_is_passed_over():
    with connections["owner"].cursor() as cursor:
        cursor.execute(f"DROP SCHEMA {schemas()[0]} CASCADE")

    assert run()[0] == Done(schemas=2, replayed=0, by_django=0)
