import pytest
from django.db import connections

from tenants.isolation.orphans import (
    Reference,
    agencies_without_schema,
    lost_references,
    shared_references,
    stray_schemas,
)
from tenants.models import Agency
from tests.isolation.rows import make_person

pytestmark = pytest.mark.usefixtures("own_database")
OFFICERS = Reference("teams_liaisonofficer", "user_id", "accounts_user")
MEMBERS = Reference("teams_decreemember", "user_id", "accounts_user")


@pytest.fixture
def owner():
    with connections["owner"].cursor() as cursor:
        yield cursor


def schemas():
    return list(Agency.objects.using("owner").values_list("schema_name", flat=True))


def test_the_columns_that_point_to_shared_tables():
    assert {OFFICERS, MEMBERS} <= set(shared_references())


def test_numbers_that_lead_nowhere_are_counted(owner):
    person = make_person("rina")
    owner.execute(
        "INSERT INTO a_kemenkes.teams_unit (name, kind, code, is_active)"
        " VALUES ('u', 'OPD', '1', true)"
    )
    owner.execute(
        "INSERT INTO a_kemenkes.teams_liaisonofficer (user_id, unit_id, is_substitute, is_active)"
        " SELECT n, id, false, true FROM a_kemenkes.teams_unit, unnest(%s::bigint[]) n",
        [[person.pk, 111_111, 222_222]],
    )

    assert lost_references(owner, schemas(), [OFFICERS, MEMBERS]) == [
        "a_kemenkes.teams_liaisonofficer.user_id: 2"
    ]
    assert lost_references(owner, ["a_banjarnegara"], [OFFICERS]) == []
    assert lost_references(owner, [], [OFFICERS]) == []


def test_schemas_and_agencies_without_each_other(owner):
    assert stray_schemas(owner) == []
    assert agencies_without_schema(owner) == []

    owner.execute("CREATE SCHEMA a_nobodys")
    owner.execute("CREATE SCHEMA another_thing")
    owner.execute("DROP SCHEMA a_jatengprov CASCADE")

    assert stray_schemas(owner) == ["a_nobodys"]
    assert agencies_without_schema(owner) == ["a_jatengprov"]
