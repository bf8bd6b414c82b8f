import pytest

from tenants.signin.duties import ON_REPORTS, Area, areas_of, keeps_accounts, roles_given_by

OFFERED = frozenset({"ADM", "KOM", "ORG", "INS", "LIA", "LEAD", "EXM"})
ORDINARY = OFFERED - {"INS", "EXM"}


@pytest.mark.parametrize(
    ("held", "areas"),
    [
        ({"ADM"}, set(Area)),
        ({"ADM", "ORG"}, set(Area)),
        ({"KOM"}, ON_REPORTS | {Area.UNITS, Area.USERS, Area.SYSTEMS, Area.IMPORTS, Area.DECREES}),
        ({"ORG"}, ON_REPORTS | {Area.CALENDAR, Area.PROCEDURES, Area.DECREES}),
        ({"INS"}, ON_REPORTS | {Area.USERS, Area.AUDIT}),
        ({"KOM", "INS", "LIA"}, {*Area} - {Area.CALENDAR, Area.PROCEDURES}),
        ({"LIA", "LEAD", "EXM", "PRV"}, set()),
    ],
)
def test_what_a_duty_looks_after(held, areas):
    assert areas_of(frozenset(held)) == areas


@pytest.mark.parametrize(
    ("held", "has_inspectorate", "given"),
    [
        ({"ADM"}, True, ORDINARY),
        ({"ADM"}, False, OFFERED),
        ({"KOM"}, True, ORDINARY),
        ({"INS"}, True, {"INS", "EXM"}),
        ({"ADM", "INS"}, True, OFFERED),
        ({"ORG"}, False, set()),
        ({"LIA"}, False, set()),
    ],
)
def test_who_gives_which_role(held, has_inspectorate, given):
    found = roles_given_by(frozenset(held), offered=OFFERED, has_inspectorate=has_inspectorate)

    assert found == given


@pytest.mark.parametrize(
    ("held", "keeps"), [("ADM", True), ("KOM", True), ("ORG", False), ("INS", False)]
)
def test_who_may_let_others_in(held, keeps):
    assert keeps_accounts(frozenset({held})) is keeps
