from datetime import datetime

import pytest

from register.models import Report
from register.queries.next_steps import next_steps
from register.rules.states import State
from tenants.scope import PORTAL, scope
from tests.factories.lives import WIB

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=WIB)


def notes(*, state=State.NATIONAL_REVIEW, at=MONDAY):
    report = Report(state=state, report_class="COMPLAINT", submitted_at=at)
    with scope(PORTAL):
        return [entry.note for entry in next_steps(report, at=at)]


def test_each_stage_is_counted_from_the_last_day_of_the_one_before():
    # Nyepi is on 19 March, Lebaran with its collective leave from 20 to 24 March 2026.
    assert notes() == [
        "paling lambat Kamis, 5 Mar 2026",
        "paling lambat Kamis, 12 Mar 2026",
        "paling lambat Kamis, 2 Apr 2026",
    ]


def test_a_report_that_went_straight_to_an_agency_has_the_desk_behind_it():
    assert notes(state=State.AGENCY_REVIEW)[0] == "paling lambat Senin, 9 Mar 2026"
    assert len(notes(state=State.AGENCY_REVIEW)) == 2


def test_beyond_the_calendar_no_day_is_promised():
    late = datetime(2029, 12, 27, 9, 0, tzinfo=WIB)

    assert notes(at=late)[1:] == ["", ""]
