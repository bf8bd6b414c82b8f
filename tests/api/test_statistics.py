"""The figures of a desk: its agency's, the nation's, never another's."""

import pytest

from figures.actions.count_reports import count_reports
from register.models import Report
from register.rules.steps import Step
from tenants.scope import SYSTEM, scope
from tests.api.problems import problem_of
from tests.factories.consoles import Officer, fresh_life
from tests.factories.lives import admin_of, make_unit
from tests.factories.tokens import program_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
PATH = "/api/v1/statistics"


@pytest.fixture
def unit(agency, other_agency):
    """A unit with one settled report; another report waits, and one lies elsewhere."""
    unit = make_unit(agency)
    settled, waiting, elsewhere = fresh_life(), fresh_life(), fresh_life()
    for life, where in ((settled, agency), (waiting, agency), (elsewhere, other_agency)):
        life.route(where)
    settled.officer(agency, admin_of(agency), Step.ASSIGN_UNIT, unit_id=unit.pk)
    settled.officer(agency, admin_of(agency), Step.ANSWER, text="Sudah.", substantive=True)
    settled.reporter(Step.ACCEPT, rating=4)
    with scope(SYSTEM):
        count_reports(list(Report.objects.values_list("pk", flat=True)))
    return unit


def test_of_ones_own_agency(program, unit):
    told = program.get(PATH).json()

    assert (told["period"], told["open_now"], told["recount_since"]) == ("12-months", 1, None)
    total = told["total"]
    assert {name: total[name] for name in ("filed", "done", "closed", "rating")} == {
        "filed": 2,
        "done": 1,
        "closed": 1,
        "rating": 4.0,
    }
    assert total["filed"] == sum(total[n] for n in ("waiting", "in_process", "done", "other"))
    assert total["reopened"] == {"number": 0, "of": 1}
    assert {"stage": "T7", "number": 1, "of": 1} in total["on_time"]
    assert [(each["unit_id"], each["filed"]) for each in told["by_unit"]] == [(0, 1), (unit.pk, 1)]
    assert [each["filed"] for each in told["by_month"]] == [2]
    assert [(e["report_class"], e["filed"]) for e in told["by_class"]] == [("COMPLAINT", 2)]
    assert [(e["category_code"], e["filed"]) for e in told["by_category"]] == [("kesehatan", 2)]
    assert told["by_agency"] == []


def test_of_the_nation(agency, other_agency, unit):
    told = program_of(None, Officer(None, "NAT").user).get(PATH, {"period": "all"}).json()

    found = {each["agency_id"]: each["filed"] for each in told["by_agency"]}
    assert (found[agency.pk], found[other_agency.pk], told["total"]["filed"]) == (2, 1, 3)
    assert (told["open_now"], told["by_unit"]) == (2, [])


def test_a_period_that_is_none(program):
    told = problem_of(program.get(PATH, {"period": "12-bulan"}))

    assert [(each["field"], each["code"]) for each in told["errors"]] == [("period", "INVALID")]


def test_no_more_statements_for_more(program, unit, statements):
    program.get(PATH)

    with statements() as taken:
        assert program.get(PATH).status_code == 200

    assert len(taken.texts()) <= 12
