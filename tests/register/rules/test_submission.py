"""What a new report must hold, by class (t01)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from register.rules.point import Point
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.states import ReportClass
from register.rules.submission import Submission, check_submission

TODAY = date(2026, 9, 7)
EVENT = Submission(
    report_class=ReportClass.COMPLAINT,
    title="Tidak ada dokter",
    body="Sudah tiga hari.",
    event_on=TODAY,
    region_code="33.04.07",
    privacy_notice_seen=True,
)
IDEA = Submission(
    report_class=ReportClass.ASPIRATION,
    title="Taman bacaan",
    body="Mohon dibangun.",
    origin_code="33.04",
    privacy_notice_seen=True,
)
BERLIN = Point(Decimal("52.5"), Decimal("13.4"))
BAWANG = Point(Decimal("-7.41333"), Decimal("109.63667"))
R = Refusal


@pytest.mark.parametrize("kind", ReportClass)
def test_a_complete_report_of_each_class_is_taken(kind):
    events = (ReportClass.COMPLAINT, ReportClass.GRIEVANCE)

    check_submission(replace(EVENT if kind in events else IDEA, report_class=kind), today=TODAY)


def test_a_point_in_indonesia_is_taken():
    check_submission(replace(EVENT, point=BAWANG), today=TODAY)


@pytest.mark.parametrize(
    ("new", "missing", "refusal", "field"),
    [
        (EVENT, {"title": " "}, R.NEEDS_TEXT, "title"),
        (EVENT, {"body": "\n"}, R.NEEDS_TEXT, "body"),
        (EVENT, {"title": "x" * 151}, R.TOO_LONG, "title"),
        (EVENT, {"body": "x" * 10_001}, R.TOO_LONG, "body"),
        (EVENT, {"place": "x" * 201}, R.TOO_LONG, "place"),
        (EVENT, {"event_on": None}, R.NEEDS_EVENT_DATE, "event_on"),
        (EVENT, {"event_on": date(2026, 9, 8)}, R.EVENT_IN_FUTURE, "event_on"),
        (EVENT, {"region_code": ""}, R.NEEDS_PLACE, "region_code"),
        (EVENT, {"point": BERLIN}, R.POINT_OUTSIDE, "point"),
        (EVENT, {"privacy_notice_seen": False}, R.NEEDS_PRIVACY_NOTICE, "privacy_notice_seen"),
        (IDEA, {"title": ""}, R.NEEDS_TEXT, "title"),
        (IDEA, {"origin_code": ""}, R.NEEDS_ORIGIN, "origin_code"),
        (IDEA, {"privacy_notice_seen": False}, R.NEEDS_PRIVACY_NOTICE, "privacy_notice_seen"),
    ],
)
def test_the_field_to_mend_is_named(new, missing, refusal, field):
    with pytest.raises(StepNotAllowed) as refused:
        check_submission(replace(new, **missing), today=TODAY)

    assert (refused.value.refusal, refused.value.field) == (refusal, field)
    assert str(refused.value) == refusal.value
