"""After random lives the counters say what a slow count of the register says."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule, run_state_machine_as_test

from figures.actions.count_reports import count_event
from figures.models import Tally
from figures.queries.verification import Verified, verify
from register.models import Report, ReportEvent, Routing
from tenants.scope import SYSTEM, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY
from tests.journeys import test_random_lives as lives

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
COLUMNS = {
    "WAITING": {"AGENCY_REVIEW", "LIAISON_REVIEW", "RETURNED_NATIONAL"},
    "IN_PROCESS": {"IN_PROGRESS", "ANSWERED", "OMBUDSMAN"},
    "DONE": {"CLOSED"},
    "OTHER": {"NATIONAL_REVIEW", "NEEDS_INFO", "ARCHIVED", "MERGED", "WITHDRAWN"},
}
ENDED = {"CLOSED", "ARCHIVED", "MERGED", "WITHDRAWN"}
INFLOW = ("RECEIVED", "REOPENED", "REVIVED")
ENDINGS = ("CLOSED_ACCEPTED", "CLOSED_NO_REPLY", "CLOSED_OMBUDSMAN", "ARCHIVED", "WITHDRAWN")
STEPS = {
    "CLOSED_ACCEPTED": ("ACCEPT",),
    "CLOSED_NO_REPLY": ("AUTO_CLOSE",),
    "CLOSED_OMBUDSMAN": ("OMBUDSMAN_CONCLUDES",),
    "ANSWERED": ("ANSWER", "ANSWER_AGENCY", "ANSWER_WHILE_REFERRED"),
    "RETURNED": ("RETURN_TO_NATIONAL",),
    "UNIT_RETURNED": ("RETURN_TO_AGENCY",),
    "ESCALATED": ("ESCALATED",),
    "NUDGED": ("NUDGE",),
    "REFERRED": ("REFER_OMBUDSMAN", "REFER_ON_REQUEST"),
}


class CountedLives(lives.Lives):
    """The same lives; now and then the jobs of some events are done, in any order and twice."""

    @precondition(lambda self: self.lives)
    @rule(data=st.data())
    def some_jobs_are_done(self, data):
        with scope(SYSTEM):
            ids = list(ReportEvent.objects.order_by("pk").values_list("pk", flat=True))
            for event_id in data.draw(st.lists(st.sampled_from(ids), max_size=4)):
                count_event(event_id=event_id, at=self.at)

    def teardown(self):
        try:
            with scope(SYSTEM):
                for life in self.lives:
                    event = ReportEvent.objects.filter(report_id=life.id).latest("seq")
                    count_event(event_id=event.pk, at=self.at)
                assert verify(show=lambda *_: None) == Verified()
            with scope(EVERYTHING):
                for grain in ("DAY", "AGENCY", "SUBJECT"):
                    agree_with_the_register(grain)
        finally:
            super().teardown()


def agree_with_the_register(grain):
    counted = Counter()
    for row in Tally.objects.filter(grain=grain):
        counted[row.agency_id if grain != "SUBJECT" else 0, row.measure] += row.number
    total = Counter()
    for (_agency, measure), number in counted.items():
        total[measure] += number
    reports = list(Report.objects.all())
    events = list(ReportEvent.objects.all())
    assert sum(total[column] for column in COLUMNS) == len(reports)
    for column, states in COLUMNS.items():
        assert total[column] == sum(report.state in states for report in reports)
    for measure, steps in STEPS.items():
        assert total[measure] == sum(event.step in steps for event in events), measure
    for stage in ("T1", "T2", "T3", "T7"):
        breaches = [e for e in events if e.step == "BREACHED" and e.data["timer"] == stage]
        assert total[f"{stage}_MISSED"] == len(breaches), stage
    assert total["NUDGED"] == sum(report.nudges for report in reports)
    assert total["RATED"] == sum(bool(event.data.get("rating")) for event in events)
    assert total["OPEN"] == sum(report.state not in ENDED for report in reports)
    if grain != "SUBJECT":
        each_holders_stock_adds_up(counted, reports)


def each_holders_stock_adds_up(counted, reports):
    stays = Counter(Routing.objects.values_list("agency_id", flat=True))
    holders = {agency for agency, _measure in counted} | {r.agency_id or 0 for r in reports}
    for holder in holders:
        came = sum(counted[holder, measure] for measure in INFLOW)
        went = sum(counted[holder, measure] for measure in (*ENDINGS, "MERGED", "LEFT"))
        held = [report for report in reports if (report.agency_id or 0) == holder]
        still_open = sum(report.state not in ENDED for report in held)
        assert came - went == still_open == counted[holder, "OPEN"]
        assert sum(counted[holder, column] for column in COLUMNS) == len(held)
        if holder:
            assert counted[holder, "RECEIVED"] == stays[holder]


def test_random_lives_and_their_figures(agency, province, other_agency):
    lives.WORLD["agencies"] = [agency, province, other_agency]
    assert MONDAY.year == 2026

    run_state_machine_as_test(
        CountedLives,
        settings=settings(
            max_examples=25,
            stateful_step_count=50,
            deadline=None,
            derandomize=True,
            database=None,
            phases=(Phase.generate,),
            suppress_health_check=list(HealthCheck),
        ),
    )
