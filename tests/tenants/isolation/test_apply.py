"""Rights as declared, brought about from whatever was there before."""

from contextlib import contextmanager

import pytest
from django.db import connections, transaction

from tenants.isolation.apply import apply_rights, login_other_than, serving_login
from tenants.isolation.declared import RightsMistake, declared_rights
from tenants.isolation.own_schema import grant_own_schema, schemas_with_other_rights
from tenants.isolation.rights import Grant, Policy
from tenants.isolation.roles import ensure_membership, ensure_role, tenant_role
from tenants.isolation.table_grants import apply_table_grants
from tenants.isolation.table_policies import apply_policies
from tests.factories.agencies import REGENCY, read_agency

pytestmark = pytest.mark.usefixtures("own_database")
OWNER = connections.databases["owner"]["USER"]


@contextmanager
def undone():
    """Yield the owner's cursor; undo what it did."""
    with transaction.atomic("owner"), connections["owner"].cursor() as cursor:
        yield cursor
        transaction.set_rollback(True, using="owner")


def ask(cursor, text, params=None):
    cursor.execute(text, params)
    return cursor.fetchall()


def made(name):
    return f"CREATE TABLE {name} (id int, agency_id bigint, secret text)"


def acl(cursor, name):
    rows = ask(cursor, "SELECT relacl::text[] FROM pg_class WHERE relname = %s", [name])
    return sorted(
        entry for entry in rows[0][0] or () if not entry.startswith((f"{OWNER}=", "test_"))
    )


def test_a_second_run_changes_nothing():
    look = (
        "SELECT relname, relacl::text, relrowsecurity, c.xmin::text FROM pg_class c"
        " WHERE relnamespace = 'public'::regnamespace ORDER BY 1"
    )
    policies = "SELECT polname, polrelid, xmin::text FROM pg_policy ORDER BY 1, 2"
    with connections["owner"].cursor() as cursor:
        before = ask(cursor, look), ask(cursor, policies)
        apply_rights()
        after = ask(cursor, look), ask(cursor, policies)

    assert after == before


def test_rights_given_by_hand_are_taken_back_and_lost_ones_given():
    with connections["owner"].cursor() as cursor:
        before = acl(cursor, "tenants_agency")
        cursor.execute("GRANT DELETE ON tenants_agency TO portal")
        cursor.execute("GRANT UPDATE (slug) ON tenants_agency TO national, PUBLIC")
        cursor.execute(f"GRANT SELECT ON tenants_agency TO {serving_login()}")
        cursor.execute("REVOKE SELECT ON tenants_agency FROM vault")
        cursor.execute("ALTER TABLE tenants_membership DISABLE ROW LEVEL SECURITY")
        cursor.execute("DROP POLICY own ON tenants_membership")

        apply_rights()

        assert acl(cursor, "tenants_agency") == before
        columns = "SELECT attname FROM pg_attribute WHERE attrelid = 'tenants_agency'::regclass"
        assert ("slug",) not in ask(cursor, f"{columns} AND attacl IS NOT NULL")
        assert ask(
            cursor, "SELECT relrowsecurity FROM pg_class WHERE relname = 'tenants_membership'"
        ) == [(True,)]
        assert ask(
            cursor,
            "SELECT count(*) FROM pg_policy WHERE polname = 'own'"
            " AND polrelid = 'tenants_membership'::regclass",
        ) == [(1,)]


def test_the_grants_of_a_table_and_of_its_columns():
    grants = [
        Grant("zz", "portal", ("SELECT", "INSERT"), columns=("id", "agency_id")),
        Grant("zz", "national", ("SELECT",)),
        Grant("zz", "owner", ()),
    ]
    column = "SELECT attname, attacl::text FROM pg_attribute WHERE attrelid = 'zz'::regclass"
    with undone() as cursor:
        cursor.execute(made("zz"))
        apply_table_grants(cursor, grants, login=None)

        assert acl(cursor, "zz") == [f"national=r/{OWNER}"]
        assert ask(cursor, f"{column} AND attacl IS NOT NULL ORDER BY 1") == [
            ("agency_id", f"{{portal=ar/{OWNER}}}"),
            ("id", f"{{portal=ar/{OWNER}}}"),
        ]


def test_a_grant_on_a_table_that_is_not_there_is_a_mistake():
    with undone() as cursor, pytest.raises(RightsMistake, match=r"^No such table: zz$"):
        apply_table_grants(cursor, [Grant("zz", "portal", ("SELECT",))], login="app")


def test_a_policy_that_changed_is_made_anew_and_one_that_went_is_dropped():
    names = "SELECT polname, polcmd::text FROM pg_policy WHERE polrelid = 'zz'::regclass ORDER BY 1"
    first = Policy("zz", "a", "portal", using="id = 1", command="SELECT")
    second = Policy("zz", "b", "register", using="true", check="id > 0")
    with undone() as cursor:
        cursor.execute(made("zz"))
        cursor.execute("CREATE POLICY by_hand ON zz TO portal USING (false)")
        apply_policies(cursor, [first, second])
        assert ask(cursor, names) == [("a", "r"), ("b", "*"), ("by_hand", "*")]

        changed = Policy("zz", "a", "portal", check="id = 2", command="INSERT")
        apply_policies(cursor, [changed])

        assert ask(cursor, names) == [("a", "a"), ("by_hand", "*")]


def test_an_agencys_role_gets_less_on_the_tables_that_say_so():
    agency = read_agency(REGENCY)
    own = declared_rights().own_schema
    less = (
        *own,
        Grant("teams_decree", "tenant", ("SELECT", "INSERT")),
        Grant("teams_unit", "tenant", ()),
    )
    where = {"agency_id": agency.pk, "schema": agency.schema_name}
    privilege = "SELECT has_table_privilege(%s, %s, %s)"

    def may(cursor, table, what):
        name = f"{agency.schema_name}.{table}"
        return ask(cursor, privilege, [tenant_role(agency.pk), name, what]) == [(True,)]

    with undone() as cursor:
        assert schemas_with_other_rights(cursor, own) == set()
        grant_own_schema(cursor, **where, grants=less)

        assert may(cursor, "teams_decree", "INSERT")
        assert not may(cursor, "teams_decree", "UPDATE")
        assert not may(cursor, "teams_unit", "SELECT")
        assert may(cursor, "teams_decreemember", "DELETE")
        assert not may(cursor, "django_migrations", "SELECT")
        assert schemas_with_other_rights(cursor, less) == {"a_jatengprov", "a_kemenkes"}
        assert schemas_with_other_rights(cursor, own) == {agency.schema_name}


def test_a_table_that_its_migration_has_yet_to_make_keeps_no_other_from_its_rights():
    agency, own = read_agency(REGENCY), declared_rights().own_schema
    later = (*own, Grant("teams_later", "tenant", ("SELECT",)))
    with undone() as cursor:
        cursor.execute(f"REVOKE ALL ON a_banjarnegara.teams_unit FROM t_{agency.pk}")
        values = {"agency_id": agency.pk, "schema": "a_banjarnegara"}
        grant_own_schema(cursor, grants=later, **values)
        lacking = schemas_with_other_rights(cursor, own)
        cursor.execute("CREATE TABLE a_banjarnegara.teams_later (id int)")
        grant_own_schema(cursor, grants=later, **values)
        granted = acl(cursor, "teams_later")

    assert "a_banjarnegara" not in lacking
    assert granted == [f"t_{agency.pk}=r/{OWNER}"]


def test_an_agency_that_lost_its_rights_gets_them_back():
    agency = read_agency(REGENCY)
    role = tenant_role(agency.pk)
    own = declared_rights().own_schema
    with connections["owner"].cursor() as cursor:
        cursor.execute(f"REVOKE ALL ON ALL TABLES IN SCHEMA {agency.schema_name} FROM {role}")
        cursor.execute(f"REVOKE USAGE ON SCHEMA {agency.schema_name} FROM {role}")

        apply_rights()

        assert schemas_with_other_rights(cursor, own) == set()
        usage = "SELECT has_schema_privilege(%s, %s, 'USAGE')"
        assert ask(cursor, usage, [role, agency.schema_name]) == [(True,)]


def test_a_role_and_a_membership_are_made_once():
    with undone() as cursor:
        for _ in range(2):
            ensure_role(cursor, "tuntas_test_role")
            ensure_membership(cursor, "portal", "tuntas_test_role", inherits=True)
        cursor.execute("SAVEPOINT before")
        ensure_membership(cursor, "portal", "tuntas_test_role", inherits=False)
        found = ask(
            cursor,
            "SELECT inherit_option FROM pg_auth_members"
            " WHERE member = 'tuntas_test_role'::regrole AND roleid = 'portal'::regrole",
        )

    assert found == [(False,)]


def test_a_role_that_another_transaction_is_making_is_no_error():
    """As two databases of one server may: CREATE ROLE then fails where the look-up did not."""
    with undone() as cursor:
        ensure_role(cursor, "tuntas_test_role")

        class Blind:
            def execute(self, text, params=None):
                if params is None:
                    cursor.execute(text)

            def fetchone(self):
                return None

        ensure_role(Blind(), "tuntas_test_role")


def test_an_owner_that_serves_itself_keeps_its_rights():
    entry = connections.databases["default"]
    login = entry["USER"]
    assert login_other_than(OWNER) == serving_login() == login

    entry["USER"] = OWNER
    try:
        apply_rights()
        assert login_other_than(OWNER) is None
    finally:
        entry["USER"] = login

    with connections["owner"].cursor() as cursor:
        privilege = "SELECT has_table_privilege(%s, 'tenants_agency', 'DELETE')"
        assert ask(cursor, privilege, [OWNER]) == [(True,)]
        may_become = "SELECT pg_has_role(%s, 'portal', 'SET')"
        assert ask(cursor, may_become, [OWNER]) == [(True,)]
