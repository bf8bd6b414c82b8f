from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from register.rules.actors import Actor, Role
from register.rules.importing import (
    EXTERNAL_ID_MAX,
    Flaw,
    OldReport,
    flaws_of,
    import_key,
    may_import,
)
from register.rules.states import ReportClass, State

AT = datetime(2026, 3, 2, 3, tzinfo=UTC)
OLD = OldReport(
    external_id="A-1",
    report_class=ReportClass.COMPLAINT,
    title="Lampu mati",
    body="Lampu jalan mati.",
    submitted_at=datetime(2019, 3, 28, tzinfo=UTC),
    closed_at=datetime(2019, 4, 2, tzinfo=UTC),
    state=State.CLOSED,
    answer="Sudah diganti.",
)


def test_a_whole_report_has_no_flaw():
    assert flaws_of(OLD, at=AT) == {}


@pytest.mark.parametrize(
    ("changes", "flaws"),
    [
        ({"external_id": "x" * (EXTERNAL_ID_MAX + 1)}, {"external_id": Flaw.TOO_LONG}),
        ({"title": " "}, {"title": Flaw.MISSING}),
        ({"answer": ""}, {"answer": Flaw.MISSING}),
        ({"answer": "", "state": State.WITHDRAWN}, {}),
        (
            {"submitted_at": datetime(1999, 12, 31, tzinfo=UTC)},
            {"submitted_at": Flaw.TOO_EARLY},
        ),
        (
            {"closed_at": OLD.submitted_at - timedelta(seconds=1)},
            {"closed_at": Flaw.BEFORE_FILED},
        ),
        ({"closed_at": AT + timedelta(seconds=1)}, {"closed_at": Flaw.IN_FUTURE}),
        ({"event_on": date(2019, 3, 30)}, {"event_on": Flaw.IN_FUTURE}),
        ({"event_on": date(2019, 3, 29)}, {}),
        ({"state": State.NATIONAL_REVIEW}, {"state": Flaw.NOT_ENDED}),
    ],
)
def test_each_flaw_is_told_by_its_field(changes, flaws):
    assert flaws_of(replace(OLD, **changes), at=AT) == flaws


@pytest.mark.parametrize(
    ("role", "agency_id", "may"),
    [
        (Role.ADMIN, 7, True),
        (Role.KOMINFO, 7, True),
        (Role.LIAISON, 7, False),
        (Role.ADMIN, None, False),
    ],
)
def test_only_an_agencys_admin_brings_its_past(role, agency_id, may):
    assert may_import(Actor(roles=frozenset({role}), user_id=1, agency_id=agency_id)) is may


def test_a_number_of_an_archive_is_one_key_for_each_agency():
    assert import_key(agency_id=1, external_id="A") == import_key(agency_id=1, external_id="A")
    assert import_key(agency_id=1, external_id="A") != import_key(agency_id=2, external_id="A")
