import pytest
from django.db import connections

from tenants.isolation.comparison import Difference, differences
from tenants.models import Agency

pytestmark = pytest.mark.usefixtures("fresh_database")
BROKEN = "a_banjarnegara"
NOT_ITS_OWN = (
    "CHECK (((parent_id IS NULL) OR (NOT ((parent_id = id) AND (parent_id IS NOT NULL)))))"
)


def compare(*changes):
    schemas = Agency.objects.using("owner").values_list("schema_name", flat=True)
    with connections["owner"].cursor() as cursor:
        for change in changes:
            cursor.execute(change.format(schema=BROKEN))
        return differences(cursor, list(schemas))


def test_every_agencys_schema_is_like_the_template():
    assert compare() == []


@pytest.mark.parametrize(
    ("change", "lacking", "beyond"),
    [
        (
            "ALTER TABLE {schema}.teams_unit ADD note int DEFAULT 3",
            (),
            ("column teams_unit.note integer f  3",),
        ),
        (
            "ALTER TABLE {schema}.teams_unit ALTER code TYPE varchar(40)",
            ("column teams_unit.code character varying(30) t  ",),
            ("column teams_unit.code character varying(40) t  ",),
        ),
        (
            "ALTER TABLE {schema}.teams_unit ALTER code DROP NOT NULL",
            ("column teams_unit.code character varying(30) t  ",),
            ("column teams_unit.code character varying(30) f  ",),
        ),
        (
            "ALTER TABLE {schema}.teams_unit DROP CONSTRAINT unit_is_not_its_own_parent",
            (f"constraint teams_unit.unit_is_not_its_own_parent {NOT_ITS_OWN}",),
            (),
        ),
        (
            "CREATE INDEX by_name ON {schema}.teams_unit (name)",
            (),
            ("index CREATE INDEX by_name ON teams_unit USING btree (name)",),
        ),
        (
            "CREATE VIEW {schema}.everything AS SELECT 1 AS one",
            (),
            ("column everything.one integer f  ", "table v everything"),
        ),
        (
            "ALTER TABLE {schema}.casework_examinationfile DISABLE ROW LEVEL SECURITY",
            ("guarded casework_examinationfile",),
            (),
        ),
        (
            "CREATE POLICY open ON {schema}.casework_examinationfile FOR SELECT USING (true)",
            (),
            ("policy casework_examinationfile.open r true ",),
        ),
    ],
)
def test_what_differs_is_named(change, lacking, beyond):
    assert compare(change) == [Difference(BROKEN, lacking, beyond)]


def test_a_schema_that_is_not_there_lacks_everything():
    (found,) = compare("DROP SCHEMA {schema} CASCADE")

    assert found.schema == BROKEN
    assert found.beyond == ()
    assert "table r teams_unit" in found.lacking
