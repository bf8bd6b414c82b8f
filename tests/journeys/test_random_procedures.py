"""Whatever is done with procedures, in whatever order: what was approved stays, one is in force."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from casework.actions.begin_sop import begin_sop, revise_sop
from casework.actions.decide_sop import (
    approve_sop,
    discard_sop,
    recall_sop,
    return_sop,
    send_sop,
    withdraw_sop,
)
from casework.actions.write_sop import write_sop
from casework.models import SopVersion
from casework.queries.procedures import procedures_in_force
from casework.rules.sop_content import SopContent, SopStep, SopSubject
from casework.rules.sop_life import SopNotAllowed
from tests.factories.lives import MONDAY
from tests.factories.procedures import people

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
ACTIONS = (send_sop, recall_sop, approve_sop, return_sop, withdraw_sop, discard_sop, revise_sop)
WITH_WORDS = (return_sop, withdraw_sop)
KEPT = ("title", "steps", "begun_on", "valid_from", "approved_by", "approved_name", "approved_at")


class Procedures(RuleBasedStateMachine):
    """One procedure, whoever does with it whatever they like on whatever day."""

    team = None

    @initialize()
    def begin(self):
        self.at, self.approved = MONDAY, {}
        content = SopContent("S", (SopStep("A", "Admin"),))
        number = SopSubject(f"SOP/{SopVersion.objects.count()}")
        row = begin_sop(subject=number, content=content, by=self.team.writer, at=self.at)
        self.document_id = row.document_id
        self.seen = self._rows_as_told()

    @rule(
        action=st.sampled_from(ACTIONS),
        who=st.sampled_from(["writer", "patron", "leader"]),
        back=st.integers(0, 2),
        stale=st.sampled_from([0, 0, 0, 1]),
    )
    def anything(self, action, who, back, stale):
        row = self._rows()[-1 - back :][0]
        words = {"words": "Karena."} if action in WITH_WORDS else {}
        self._try(action, row, who, stale, **words)

    @rule(
        title=st.sampled_from("STU"), days=st.none() | st.integers(-5, 20), back=st.integers(0, 1)
    )
    def writing(self, title, days, back):
        row = self._rows()[-1 - back :][0]
        valid_from = None if days is None else self.at.date() + timedelta(days=days)
        content = SopContent(title, (SopStep("A", "Admin"),))
        self._try(write_sop, row, "writer", 0, content=content, valid_from=valid_from)

    @rule(days=st.integers(0, 9))
    def time_passes(self, days):
        self.at += timedelta(days=days)

    def teardown(self):
        rows = self._rows() if hasattr(self, "document_id") else []
        assert sum(row.state in ("DRAFT", "WAITING") for row in rows) <= 1
        assert sum(row.state == "PUBLISHED" for row in rows) <= 1
        for day in (MONDAY.date() + timedelta(days=n) for n in range(0, 60, 6)):
            found = [r for r in procedures_in_force(day) if r.document_id == self.document_id]
            assert len(found) <= 1
            for row in found:
                assert row.approved_at.date() <= day

    def _rows(self):
        return list(SopVersion.objects.filter(document_id=self.document_id).order_by("version"))

    def _try(self, action, row, who, stale, **values):
        by = getattr(self.team, who)
        try:
            action(version_id=row.pk, revision=row.revision + stale, by=by, at=self.at, **values)
        except SopNotAllowed:
            assert self._rows_as_told() == self.seen
        for each in self._rows():
            told = tuple(getattr(each, name) for name in KEPT)
            if each.pk in self.approved:
                assert told == self.approved[each.pk]
            elif each.state in ("PUBLISHED", "SUPERSEDED", "WITHDRAWN"):
                self.approved[each.pk] = told
        self.seen = self._rows_as_told()

    def _rows_as_told(self):
        return list(SopVersion.objects.filter(document_id=self.document_id).order_by("pk").values())


def test_random_lives_of_procedures(agency, in_agency):
    class Here(Procedures):
        team = people(agency)

    run_state_machine_as_test(
        Here,
        settings=settings(
            max_examples=6,
            stateful_step_count=12,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate],
        ),
    )
