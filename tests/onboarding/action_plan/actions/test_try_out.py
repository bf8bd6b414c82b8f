"""The trial goes through the real steps of the table, and only while the agency prepares itself."""

from uuid import uuid4

import pytest

from onboarding.action_plan.actions.try_out import TrialRuns, begin_trial, end_trial
from onboarding.action_plan.rules.keepers import NotYours
from register.actions.life_rows import NEVER
from register.actions.run_trial import accept_trial, start_trial
from register.actions.take_step import take_step
from register.models import Job, Report, ReportEvent, Timer
from register.queries.trials import latest_trial
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.step_data import StepData
from register.rules.steps import Step
from tenants.scope import of_agency, scope
from tenants.teams.models import AuditEntry
from tests.factories.consoles import Officer, now
from tests.factories.everything import EVERYTHING
from tests.factories.lives import Life, admin_of
from tests.factories.preparing import back_to_preparing, run_trial, staffed_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def keeper(agency):
    return Officer(back_to_preparing(agency), "KOM", name="Imam")


def begin(officer, *, key=None):
    with officer.scope:
        return begin_trial(key=key or uuid4(), by=officer.at_work, actor=officer.actor, at=now())


def kept():
    with scope(EVERYTHING):
        return Report.objects.count(), ReportEvent.objects.count(), Job.objects.count()


def test_it_works(agency, keeper):
    unit, liaison = staffed_unit(agency)
    with keeper.scope:
        report = run_trial(keeper, unit, liaison, at=now())
        trial = latest_trial(agency_id=agency.pk)
        audited = set(AuditEntry.objects.values_list("kind", "subject"))

    assert (trial.number, trial.state.value) == (report.number, "CLOSED")
    assert (trial.is_over, trial.is_through, trial.is_answered) == (True, True, False)
    assert audited == {("TRIAL_STARTED", report.number), ("TRIAL_ACCEPTED", report.number)}
    with scope(EVERYTHING):
        row = Report.objects.get(pk=report.pk)
        steps = list(ReportEvent.objects.order_by("seq").values_list("step", flat=True))
        assert set(Timer.objects.values_list("status", "next_at")) == {
            ("STOPPED", None),
            ("RUNNING", NEVER),
        }
    assert (row.channel, row.visibility, row.published) == ("TRIAL", "CONFIDENTIAL", False)
    assert (row.agency_id, row.supervisor_id, row.secret_hash) == (agency.pk, None, "")
    assert row.entered_by_id == keeper.user.pk
    assert steps == ["SUBMIT_DIRECT", "ASSIGN_UNIT", "RESPOND_INITIAL", "ANSWER", "ACCEPT"]


def test_sent_twice_it_is_begun_once_and_there_is_one_at_a_time(keeper):
    key = uuid4()
    begin(keeper, key=key)
    before = kept()

    with pytest.raises(TrialRuns):
        begin(keeper, key=key)
    with pytest.raises(TrialRuns):
        begin(keeper)

    assert kept() == before == (1, 1, 0)


def test_nothing_is_called_for(keeper):
    begin(keeper)

    assert kept()[2] == 0


@pytest.mark.parametrize("role", ["ORG", "LIA", "LEAD"])
def test_another_duty_begins_none_and_ends_none(agency, keeper, role):
    other = Officer(agency, role)

    with pytest.raises(NotYours):
        begin(other)
    with other.scope, pytest.raises(NotYours):
        end_trial(by=other.at_work, actor=other.actor, at=now())

    assert kept() == (0, 0, 0)


def test_an_agency_that_is_live_has_none(agency):
    keeper = Officer(agency, "ADM")

    with pytest.raises(StepNotAllowed) as refused:
        begin(keeper)

    assert refused.value.refusal is Refusal.SWITCHED_OFF
    assert kept() == (0, 0, 0)


def test_the_rules_refuse_whoever_is_no_admin(agency, keeper):
    with scope(of_agency(agency)):
        for act in (
            lambda by: start_trial(key=uuid4(), region_code="", by=by, at=now()),
            lambda by: accept_trial(report_id=1, by=by, at=now()),
        ):
            with pytest.raises(StepNotAllowed) as refused:
                act(Officer(agency, "LIA").actor)
            assert refused.value.refusal is Refusal.NOT_YOUR_ROLE

    assert kept() == (0, 0, 0)


def test_there_is_nothing_to_accept_before_an_answer(keeper):
    with keeper.scope, pytest.raises(StepNotAllowed) as refused:
        end_trial(by=keeper.at_work, actor=keeper.actor, at=now())
    assert refused.value.refusal is Refusal.NOT_IN_THIS_STATE

    begin(keeper)
    before = kept()
    with keeper.scope, pytest.raises(StepNotAllowed) as refused:
        end_trial(by=keeper.at_work, actor=keeper.actor, at=now())

    assert refused.value.refusal is Refusal.NOT_IN_THIS_STATE
    assert kept() == before


def test_no_report_of_a_citizen_is_accepted_as_a_trial(agency):
    life = Life(at=now())
    life.route(agency)

    with scope(of_agency(agency)), pytest.raises(StepNotAllowed) as refused:
        accept_trial(report_id=life.id, by=admin_of(agency), at=now())

    assert refused.value.refusal is Refusal.NOT_YOUR_REPORT


@pytest.mark.parametrize(
    ("step", "data"),
    [
        (Step.RETURN_TO_NATIONAL, {"text": "Bukan kami.", "agency_unknown": True}),
        (Step.PROPOSE_ARCHIVE, {"text": "Tidak jelas."}),
        (Step.REQUEST_INFO, {"text": "Di mana?"}),
        (Step.RECLASSIFY, {"text": "Lain.", "supervisory": True}),
    ],
)
def test_it_does_not_leave_the_agency(agency, keeper, step, data):
    report = begin(keeper)
    before = kept()

    with keeper.scope, pytest.raises(StepNotAllowed) as refused:
        take_step(report_id=report.pk, step=step, by=keeper.actor, at=now(), data=StepData(**data))

    assert refused.value.refusal is Refusal.ONLY_A_TRIAL
    assert kept() == before


def test_an_answer_without_a_unit_is_not_through(agency, keeper):
    report = begin(keeper)
    with keeper.scope:
        take_step(
            report_id=report.pk,
            step=Step.ANSWER_AGENCY,
            by=keeper.actor,
            at=now(),
            data=StepData(text="Sudah.", substantive=True),
        )
        assert latest_trial(agency_id=agency.pk).is_answered
        end_trial(by=keeper.at_work, actor=keeper.actor, at=now())
        trial = latest_trial(agency_id=agency.pk)

    assert (trial.is_over, trial.is_through) == (True, False)
