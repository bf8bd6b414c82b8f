"""The template's own SQL: all of it, or nothing where it would not make the same."""

import pytest
from django.db import connections, transaction

from tenants.actions.provision_agency import provision_agency
from tenants.isolation.blueprint import draw_blueprint
from tenants.isolation.comparison import differences
from tenants.isolation.declared import declared_rights
from tenants.isolation.own_schema import grant_own_schema, schemas_with_other_rights
from tenants.isolation.template import update_template
from tenants.models import RecordedMigration
from tests.database.template import AT

pytestmark = pytest.mark.usefixtures("own_database")

TRIGGER = """
CREATE TRIGGER same BEFORE UPDATE ON teams_unit
FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()
"""


def drawn(*changes):
    """Return what is drawn of the template after some changes, which are taken back."""
    with transaction.atomic("owner"), connections["owner"].cursor() as cursor:
        cursor.execute("SET LOCAL search_path = tpl, public")
        for change in changes:
            cursor.execute(change)
        found = draw_blueprint(cursor)
        transaction.set_rollback(True, using="owner")
    return found


def whole():
    return RecordedMigration.objects.using("owner").get(app="", name="whole").statements


def test_the_template_is_drawn_and_recorded():
    statements = whole()

    assert statements == drawn()
    assert sum(text.startswith("CREATE TABLE teams_decree ") for text in statements) == 1
    assert not [text for text in statements if "tpl." in text]


def test_a_database_that_has_recorded_none_gets_one():
    before = whole()
    RecordedMigration.objects.using("owner").filter(app="", name="whole").delete()

    update_template()

    assert whole() == before


def test_nothing_is_left_of_the_copy_that_is_tried_out():
    drawn()

    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT to_regnamespace('tpl_copy')")
        assert cursor.fetchall() == [(None,)]


@pytest.mark.parametrize(
    "change",
    [
        "CREATE VIEW everything AS SELECT 1 AS one",
        "CREATE SEQUENCE by_itself",
        "CREATE TYPE mood AS ENUM ('glad')",
        "CREATE FUNCTION one() RETURNS int LANGUAGE sql RETURN 1",
        "ALTER TABLE teams_unit ADD twice text GENERATED ALWAYS AS (code || code) STORED",
        "ALTER TABLE teams_unit FORCE ROW LEVEL SECURITY",
        "ALTER TABLE teams_unit SET (fillfactor = 50)",
        "CREATE UNLOGGED TABLE unlogged (id int)",
        "CREATE POLICY few ON teams_unit TO portal USING (true)",
        "CREATE POLICY less ON teams_unit AS RESTRICTIVE USING (true)",
        TRIGGER,
        "INSERT INTO teams_unit (name, kind, code, is_active) VALUES ('A', 'OPD', '1', true)",
        # Would be read otherwise than it was written: the copy shows it.
        "ALTER TABLE teams_unit ADD CHECK (name <> '])::text[]')",
    ],
)
def test_what_it_cannot_say_is_left_to_the_recording(change):
    assert drawn(change) == []


def test_more_of_what_it_can_say():
    change = (
        'CREATE TABLE "As written" (id int GENERATED ALWAYS AS IDENTITY, '
        "name text COLLATE \"C\" DEFAULT 'a;b', EXCLUDE USING btree (name WITH =))"
    )

    assert len(drawn(change)) == len(drawn()) + 1


def test_a_schema_of_the_recording_is_like_one_of_the_template():
    everything = RecordedMigration.objects.using("owner").filter(app="", name="whole")
    statements = whole()
    everything.update(statements=[])
    try:
        agency = provision_agency(
            slug="sejarah", name="S", kind="NATIONAL_BODY", time_zone="Asia/Jakarta", at=AT
        )
    finally:
        everything.update(statements=statements)

    with connections["owner"].cursor() as cursor:
        assert differences(cursor, [agency.schema_name]) == []
        assert schemas_with_other_rights(cursor, declared_rights().own_schema) == set()


def test_a_schema_without_tables_is_granted_nothing():
    with transaction.atomic("owner"), connections["owner"].cursor() as cursor:
        cursor.execute("CREATE SCHEMA a_kosong")
        grant_own_schema(cursor, agency_id=1, schema="a_kosong", grants=())
        transaction.set_rollback(True, using="owner")
