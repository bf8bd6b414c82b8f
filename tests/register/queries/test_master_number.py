from register.queries.master_number import master_number
from register.queries.tracking import portal_scope
from register.rules.steps import Step
from tenants.scope import PORTAL, scope
from tests.factories.lives import Life, admin_of


def test_a_master_is_named_where_it_may_be_seen(db, agency):
    master, life = Life(), Life()
    for each in (master, life):
        each.route(agency)
    life.officer(agency, admin_of(agency), Step.MERGE, master_number=master.report.number)

    with scope(portal_scope(secret=life.secret)):
        assert master_number(life.report) == master.report.number
    with scope(PORTAL):
        assert master_number(master.report) == ""

    master.reporter(Step.WITHDRAW)
    with scope(portal_scope(secret=life.secret)):
        assert master_number(life.report) == ""
