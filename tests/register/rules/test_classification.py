"""What kind of matter a report is, now and once the inputs are taken over."""

import pytest

from register.rules.classification import (
    Classification,
    classification_after,
    classification_of,
)
from register.rules.life import Life
from register.rules.states import ReportClass
from register.rules.step_data import StepData
from tests.register.rules.moments import MONDAY

COMPLAINT, GRIEVANCE = ReportClass.COMPLAINT, ReportClass.GRIEVANCE


@pytest.mark.parametrize(
    ("kind", "is_long"),
    [
        (Classification(COMPLAINT, supervisory=False, under_examination=False), False),
        (Classification(COMPLAINT, supervisory=False, under_examination=True), True),
        (Classification(COMPLAINT, supervisory=True, under_examination=False), True),
        (Classification(GRIEVANCE, supervisory=False, under_examination=True), False),
        (Classification(GRIEVANCE, supervisory=True, under_examination=False), True),
    ],
)
def test_supervisory_matters_and_examined_complaints_have_the_long_target(kind, is_long):
    assert kind.is_long is is_long


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({}, (COMPLAINT, True, False)),
        ({"report_class": GRIEVANCE}, (GRIEVANCE, True, False)),
        ({"supervisory": False}, (COMPLAINT, False, False)),
        ({"examination": True}, (COMPLAINT, True, True)),
    ],
)
def test_what_is_not_typed_stays(typed, expected):
    life = Life(submitted_at=MONDAY, report_class=COMPLAINT, supervisory=True)

    assert classification_of(life) == (COMPLAINT, True, False)
    assert classification_after(life, StepData(**typed)) == expected
