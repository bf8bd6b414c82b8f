"""Every table says who may use it, and no table of an agency leans on a shared one."""

import pytest
from django.db import connections

from tenants.isolation.declared import declared_rights

pytestmark = pytest.mark.usefixtures("own_database")

_SHARED = """
SELECT relname FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm') ORDER BY 1
"""
_OWN = "SELECT relname FROM pg_class WHERE relnamespace = 'tpl'::regnamespace"
_ACROSS = """
SELECT c.conrelid::regclass::text, c.confrelid::regclass::text
FROM pg_constraint c
JOIN pg_class here ON here.oid = c.conrelid
JOIN pg_class there ON there.oid = c.confrelid
WHERE c.contype = 'f' AND here.relnamespace <> there.relnamespace
"""
_OPEN = """
SELECT c.relname FROM pg_class c, aclexplode(c.relacl) a
WHERE a.grantee = 0 AND c.relkind IN ('r', 'p', 'v', 'm')
  AND c.relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
"""


def ask(text):
    with connections["owner"].cursor() as cursor:
        cursor.execute(text)
        return cursor.fetchall()


def test_every_shared_table_has_an_entry_in_some_grants_file():
    declared = {grant.table for grant in declared_rights().shared}

    assert [name for (name,) in ask(_SHARED) if name not in declared] == []


def test_every_grant_in_an_agencys_schema_is_on_a_table_that_is_there():
    there = {name for (name,) in ask(_OWN)}

    assert [g.table for g in declared_rights().own_schema if g.table not in there] == []


def test_every_policy_is_on_a_table_with_a_grant_to_its_role():
    rights = declared_rights()
    granted = {(grant.table, grant.role) for grant in rights.shared}

    assert [p for p in rights.policies if (p.table, p.role) not in granted] == []


def test_every_role_with_a_grant_on_a_guarded_table_has_a_policy():
    rights = declared_rights()
    guarded = {policy.table for policy in rights.policies}
    ruled = {(policy.table, policy.role) for policy in rights.policies}
    granted = {(grant.table, grant.role) for grant in rights.shared if grant.privileges}

    assert sorted(pair for pair in granted - ruled if pair[0] in guarded) == []


def test_no_agencys_table_has_a_foreign_key_to_a_shared_one():
    assert ask(_ACROSS) == []


def test_nothing_is_open_to_every_role():
    assert ask(_OPEN) == []
