from datetime import timedelta

import pytest

from kernel.cursor import CursorDamaged
from register.queries.browse import Wanted, browse
from register.rules.states import ReportClass, State, Visibility
from tenants.scope import PORTAL, scope
from tests.factories.lives import MONDAY, Life


def published(agency, *, days=0, **values):
    life = Life(at=MONDAY + timedelta(days=days), **values)
    life.route(agency)
    return life.report.number


def numbers(**wanted):
    with scope(PORTAL):
        return [report.number for report in browse(Wanted(**wanted)).rows]


@pytest.fixture
def three(db, agency, other_agency):
    """Three reports that differ in everything, the newest first."""
    return (
        published(
            other_agency,
            days=2,
            title="Mohon jadwal imunisasi",
            report_class=ReportClass.INFORMATION_REQUEST,
            category_code="imunisasi",
            region_code="34.02.01",
            origin_code="34.02.01",
        ),
        published(agency, days=1, title="Jalan berlubang", region_code="33.05.01"),
        published(agency, title="Lampu jalan padam"),
    )


def test_the_newest_come_first(three):
    assert numbers() == list(three)


@pytest.mark.parametrize("visibility", [Visibility.CONFIDENTIAL, Visibility.PUBLIC])
def test_only_published_reports_are_there(three, visibility):
    Life(visibility=visibility)
    with scope(PORTAL):
        assert numbers() == list(three)


def test_a_confidential_report_is_not_there_even_when_it_is_routed(three, agency):
    Life(visibility=Visibility.CONFIDENTIAL).route(agency)

    assert numbers() == list(three)


@pytest.mark.parametrize(
    ("wanted", "places"),
    [
        ({"words": ("JALAN",)}, (1, 2)),
        ({"words": ("jalan", "padam")}, (2,)),
        ({"words": ("JAL",)}, (1, 2)),
        ({"words": ("alan",)}, ()),
        ({"words": ("jalan'); --",)}, (1, 2)),
        ({"words": ("!&",)}, ()),
        ({"words": ("100%",)}, ()),
        ({"report_class": ReportClass.COMPLAINT}, (1, 2)),
        ({"category_code": "imunisasi"}, (0,)),
        ({"region": "33"}, (1, 2)),
        ({"region": "33.05"}, (1,)),
        ({"region": "34"}, (0,)),
        ({"region": "34.02"}, (0,)),
        ({"region": "34.03"}, ()),
        ({"states": frozenset({State.AGENCY_REVIEW})}, (0, 1, 2)),
        ({"states": frozenset({State.CLOSED})}, ()),
        ({"since": MONDAY + timedelta(days=1)}, (0, 1)),
        ({"until": MONDAY + timedelta(days=1)}, (2,)),
    ],
)
def test_each_filter_narrows(three, wanted, places):
    assert numbers(**wanted) == [three[place] for place in places]


def test_an_agencys_reports(three, other_agency):
    assert numbers(agency_id=other_agency.pk) == [three[0]]


def test_it_pages_without_counting(three):
    with scope(PORTAL):
        first = browse(Wanted(), size=2)
        second = browse(Wanted(), size=2, token=first.next_token)

    assert [row.number for row in (*first.rows, *second.rows)] == list(three)
    assert second.next_token == ""


def test_a_damaged_token_is_refused(three):
    with scope(PORTAL), pytest.raises(CursorDamaged):
        browse(Wanted(), token="x")
