from register.queries.offers import offered_to
from register.queries.tracking import portal_scope
from register.rules.actors import reporter_of
from register.rules.steps import Step
from tenants.scope import NATIONAL, scope
from tests.factories.lives import DESK, Life, admin_of


def offered(life):
    with scope(portal_scope(secret=life.secret)):
        report = life.report
        rows = offered_to(report=report, actor=reporter_of(life.id), at=life.at)
    return {row.step for row in rows}


def test_a_reporter_is_offered_what_the_table_gives_in_each_state(db, agency):
    life = Life()
    assert offered(life) == {Step.WITHDRAW, Step.NARROW_VISIBILITY}

    life.route(agency)
    life.officer(agency, admin_of(agency), Step.ANSWER_AGENCY, text="Sudah.", substantive=True)
    assert {Step.ACCEPT, Step.NOT_SATISFIED} <= offered(life)

    life.reporter(Step.ACCEPT, rating=5)
    assert Step.REOPEN in offered(life)
    assert Step.REOPEN not in offered(life.later(days=60))


def test_the_desk_is_offered_other_steps(db):
    life = Life()

    with scope(NATIONAL):
        rows = offered_to(report=life.report, actor=DESK, at=life.at)

    assert Step.VERIFY_AND_ROUTE in {row.step for row in rows}
    assert Step.WITHDRAW not in {row.step for row in rows}


def test_it_takes_few_statements(db, agency, statements):
    life = Life()
    life.route(agency)
    offered(life)
    report = life.report

    with scope(portal_scope(secret=life.secret)), statements() as taken:
        offered_to(report=report, actor=reporter_of(life.id), at=life.at)

    assert len(taken.texts()) <= 3
