"""The figures of a period as the counters say, beside those of the period before."""

from datetime import date, datetime

import pytest

from casework.rules.report_period import PeriodKind, ReportPeriod
from figures.queries.snapshot import take_snapshot
from register.rules.steps import Step
from tenants.actions.record_decree import record_decree
from tenants.scope import of_agency, scope
from tests.factories.evaluations import evaluate
from tests.factories.lives import WIB, Life, admin_of, make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
MARCH = ReportPeriod(PeriodKind.MONTH, date(2026, 3, 1))
QUARTER = ReportPeriod(PeriodKind.QUARTER, date(2026, 1, 1))
APRIL_1 = datetime(2026, 4, 1, 8, tzinfo=WIB)


def life_at(agency, day, *, channel=None, **values):
    life = Life(at=datetime(2026, *day, 9, tzinfo=WIB), **values)
    life.route(agency)
    return life


def take(agency, period=MARCH):
    with scope(of_agency(agency)):
        return take_snapshot(agency, period, at=APRIL_1)


def test_it_is_exact_on_a_small_world(agency, other_agency, count):
    unit = make_unit(agency, name="Puskesmas Bawang 1")
    life_at(agency, (1, 12))
    life_at(agency, (2, 2))
    settled = life_at(agency, (3, 2))
    settled.officer(agency, admin_of(agency), Step.ASSIGN_UNIT, unit_id=unit.pk)
    settled.officer(agency, admin_of(agency), Step.ANSWER, text="Sudah.", substantive=True)
    settled.later(days=1).reporter(Step.ACCEPT, rating=5)
    life_at(agency, (3, 30))
    life_at(other_agency, (3, 3))
    count()

    told = take(agency)

    assert (told.open_before, told.open_start, told.open_end) == (1, 2, 3)
    assert (told.now.inflow, told.now.outflow, told.before.inflow) == (2, 1, 1)
    assert told.now.satisfaction() == 5
    assert told.channels == (("WEB", 2),)
    assert [(name, figures.total) for name, figures in told.units] == [
        ("Puskesmas Bawang 1", 1),
        ("", 1),
    ]
    assert [(code, figures.total) for code, figures in told.classes] == [("COMPLAINT", 2)]
    assert sum(told.ages) == 3
    assert (told.agency, told.slug, told.decree) == (agency.name, agency.slug, "")
    assert [month.isoformat() for month, _told in told.months][::11] == ["2025-04-01", "2026-03-01"]


def test_a_quarter_adds_up_its_months(agency, count):
    for day in ((1, 12), (2, 2), (3, 30)):
        life_at(agency, day)
    count()

    told = take(agency, QUARTER)

    assert (told.now.total, told.open_start, told.open_end) == (3, 0, 3)
    assert told.before.total == 0


def test_the_days_are_those_of_the_west(agency, count):
    """The last evening of March in Jakarta is still March, and its midnight is not."""
    for moment in ((2026, 3, 31, 23, 59), (2026, 4, 1, 0, 0)):
        Life(at=datetime(*moment, tzinfo=WIB)).route(agency)
    count()

    told = take(agency)

    assert (told.now.total, told.channels) == (1, (("WEB", 1),))


def test_it_counts_what_was_learnt(agency, other_agency):
    for each, day in ((agency, 2), (agency, 3), (other_agency, 4)):
        life = life_at(each, (3, day))
        life.officer(each, admin_of(each), Step.ANSWER_AGENCY, text="Sudah.", substantive=True)
        life.later(days=1).reporter(Step.ACCEPT, rating=5)
        if day != 3:
            evaluate(each, life, at=life.at)

    told = take(agency).learnt

    assert (told.evaluated, told.waiting) == (1, 1)
    assert [number for _cause, number in told.causes] == [1]
    assert take(agency, MARCH.before).learnt.evaluated == 0


def test_it_names_the_decree(agency):
    with scope(of_agency(agency)):
        record_decree(
            number="050/12",
            signed_on=date(2026, 1, 5),
            title="Tim",
            signer="Bupati",
            valid_from=date(2026, 1, 5),
            people=(),
        )

    assert take(agency).decree == "050/12, 5 Jan 2026"


@pytest.mark.parametrize("number", [1, 6])
def test_its_statements_are_always_the_same(agency, count, statements, number):
    for place in range(number):
        life_at(agency, (3, 2 + place), category_code=f"k{place}")
    count()

    with scope(of_agency(agency)), statements() as seen:
        take_snapshot(agency, MARCH, at=APRIL_1)

    assert len([text for text in seen.texts() if "SET LOCAL" not in text]) == 11
