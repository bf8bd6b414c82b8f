import pytest

from tenants.isolation.declared import RightsMistake, declare, declared_rights
from tenants.isolation.rights import Grant, Policy


def test_grants_are_split_by_where_their_tables_are():
    shared = Grant("a", "portal", ("SELECT",))
    nobody = Grant("b", "owner", ())
    own = Grant("c", "tenant", ("SELECT",))

    found = declare([shared, own, nobody], [])

    assert found.shared == (shared, nobody)
    assert found.own_schema == (own,)
    assert found.policies == ()


@pytest.mark.parametrize(
    ("grants", "policies"),
    [
        ([Grant("a", "portl", ("SELECT",))], []),
        ([], [Policy("a", "p", "portl", using="true")]),
    ],
)
def test_an_unknown_role_is_a_mistake(grants, policies):
    with pytest.raises(RightsMistake, match=r"^No such role: portl$"):
        declare(grants, policies)


def test_two_policies_of_one_name_are_a_mistake():
    policy = Policy("a", "p", "portal", using="true")

    with pytest.raises(RightsMistake, match=r"^Two policies of one name: \[\('a', 'p'\)\]$"):
        declare([], [policy, policy])


def test_the_grants_of_all_apps_are_read():
    tables = {grant.table for grant in declared_rights().shared}

    assert {"tenants_agency", "accounts_user", "regions_region", "register_report"} <= tables
