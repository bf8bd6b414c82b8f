"""Random lives of several reports over several tenants, with a moving clock, in the database.

Whatever is offered is taken with inputs drawn at random, by whoever is offered it; after every step
the invariants of LIFECYCLE part 5 are checked on what PostgreSQL holds. At least 3,000 steps a run.
"""

from datetime import timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from register.actions.take_step import accept_proposal
from register.models import Job, Proposal, Report, Timer
from register.queries.clocks import clock_for
from register.queries.lives import life_of
from register.rules.actors import Role, reporter_of
from register.rules.interpret import offered_steps
from register.rules.refusals import StepNotAllowed
from register.rules.states import ArchiveReason, ReportClass, Visibility
from register.tasks.drain import run_batch
from register.tasks.sweep import sweep
from tenants.scope import NATIONAL, of_agency, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import DESK, DESK_2, MONDAY, Life, admin_of, liaison_of, make_unit
from tests.register.invariants import check_life

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
EXAMPLES, STEPS = 85, 50
WORLD = {}
TAKEN = {"steps": 0}


class Lives(RuleBasedStateMachine):
    """Up to four reports, everybody who may act on them, and a clock."""

    def __init__(self):
        super().__init__()
        self.undo = transaction.atomic()
        self.undo.__enter__()
        self.agencies = WORLD["agencies"]
        self.units = {a.pk: make_unit(a) for a in self.agencies}
        for agency in self.agencies:
            self.units[agency.pk, "INS"] = make_unit(agency, kind="INSPECTORATE")
        self.people = [DESK, DESK_2, *(p for a in self.agencies for p in self.staff(a))]
        self.at, self.lives, self.checked = MONDAY, [], {}

    def teardown(self):
        transaction.set_rollback(True)
        self.undo.__exit__(None, None, None)

    def staff(self, agency):
        base = agency.pk * 1000
        for number, role in enumerate((Role.ADMIN, Role.INSPECTORATE, Role.PROVINCE, Role.LEADER)):
            yield admin_of(agency, user_id=base + number, role=role)
        yield liaison_of(agency, self.units[agency.pk], user_id=base + 8)
        yield liaison_of(agency, self.units[agency.pk, "INS"], user_id=base + 9)

    @precondition(lambda self: len(self.lives) < 4)
    @rule(
        report_class=st.sampled_from(list(ReportClass)),
        visibility=st.sampled_from(list(Visibility)),
    )
    def file(self, report_class, visibility):
        TAKEN["steps"] += 1
        place = {"origin_code": "33.04.07", "report_class": report_class}
        self.lives.append(Life(at=self.at, visibility=visibility, **place))

    @rule(hours=st.sampled_from([1, 20, 24 * 3, 24 * 8, 24 * 15, 24 * 40]))
    def time_passes(self, hours):
        TAKEN["steps"] += 1
        if self.at > MONDAY + timedelta(days=500):
            return
        self.at += timedelta(hours=hours)
        while sweep(at=self.at):
            pass
        with scope(EVERYTHING):
            assert not Timer.objects.filter(next_at__lte=self.at).exists()
        while run_batch(at=self.at):
            pass
        with scope(EVERYTHING):
            assert not Job.objects.exclude(last_error="").exists()
            assert not Report.objects.filter(master__state="WITHDRAWN").exists()

    @precondition(lambda self: self.lives)
    @rule(data=st.data())
    def somebody_acts(self, data):
        life = data.draw(st.sampled_from(self.lives))
        life.at = self.at
        TAKEN["steps"] += 1
        options = self.offered(life)
        if not options:
            return
        actor, row = data.draw(st.sampled_from(options))
        before = life.report.version
        try:
            self.take(life, actor, row.step, self.inputs(data, row, life))
        except StepNotAllowed:
            assert life.report.version == before
        else:
            assert life.report.version > before

    @precondition(lambda self: self.lives)
    @rule(data=st.data())
    def a_second_person_agrees(self, data):
        life = data.draw(st.sampled_from(self.lives))
        with scope(EVERYTHING):
            waiting = Proposal.objects.filter(report_id=life.id, decided_at=None).first()
        TAKEN["steps"] += 1
        if waiting is None:
            return
        by = DESK_2 if waiting.proposed_by == DESK.user_id else DESK
        try:
            with scope(NATIONAL):
                accept_proposal(proposal_id=waiting.pk, by=by, at=self.at)
        except StepNotAllowed:
            with scope(EVERYTHING):
                waiting.refresh_from_db()
            assert waiting.accepted is None

    def offered(self, life):
        found = []
        now, clock = self.now(life)
        reporter = reporter_of(life.id)
        for actor in (reporter, *self.people):
            found += [(actor, row) for row in offered_steps(now, actor, clock)]
        return found

    def now(self, life):
        with scope(EVERYTHING):
            report = Report.objects.get(pk=life.id)
            clock = clock_for(
                agency_id=report.agency_id,
                report_class=ReportClass(report.report_class),
                at=self.at,
            )
            return life_of(report, report.timers.all()), clock

    def take(self, life, actor, step, inputs):
        if actor.report_id is not None:
            life.reporter(step, **inputs)
        elif actor.agency_id is None:
            life.desk(step, by=actor, **inputs)
        else:
            agency = next(a for a in self.agencies if a.pk == actor.agency_id)
            life.officer(agency, actor, step, **inputs)

    def inputs(self, data, row, life):
        agency = data.draw(st.sampled_from(self.agencies))
        others = [other.report.number for other in self.lives if other is not life]
        unit_of = life.report.agency_id or agency.pk
        drawn = {
            "text": st.sampled_from(["Keterangan.", ""]),
            "reason_code": st.sampled_from([ArchiveReason.TOO_GENERAL, ArchiveReason.ABUSE]),
            "report_class": st.sampled_from(list(ReportClass)),
            "supervisory": st.booleans(),
            "visibility": st.sampled_from(list(Visibility)),
            "agency_id": st.just(agency.pk),
            "joint_agency_ids": st.just(tuple(a.pk for a in self.agencies)),
            "unit_id": st.sampled_from([self.units[unit_of].pk, self.units[unit_of, "INS"].pk]),
            "master_number": st.sampled_from([*others, "LP26-2222-2222"]),
            "new_date": st.just((self.at + timedelta(days=9)).date()),
            "rating": st.sampled_from([None, 1, 5]),
            "category_code": st.just("kesehatan"),
            "region_code": st.just("33.04.07"),
            "evidence": st.just(()),
            "supporting_unit_ids": st.just(()),
            "examination": st.sampled_from([None, True, False]),
            "reported_unit_ids": st.sampled_from([(), (), (), (self.units[unit_of].pk,)]),
            "reported_user_ids": st.sampled_from([(), (), (), (unit_of * 1000 + 1,)]),
        }
        names = [name.rstrip("?") for name in row.inputs]
        values = {name: data.draw(drawn.get(name, st.just(True))) for name in names}
        evidence = values.pop("evidence", None)
        return {**values, **({"evidence_ids": (1,)} if evidence is not None else {})}

    @invariant()
    def all_is_well(self):
        with scope(EVERYTHING):
            ids = [life.id for life in self.lives]
            versions = dict(Report.objects.filter(pk__in=ids).values_list("pk", "version"))
        for life in self.lives:
            if self.checked.get(life.id) == versions[life.id]:
                continue
            self.checked[life.id] = versions[life.id]
            now, clock = self.now(life)
            check_life(now, officers=self.people, clock=clock)
            self.one_open_stay(life, now)
            self.followers_are_counted(life)
            self.the_log_is_whole(life)
            self.only_its_own_see_it(life, now)

    def one_open_stay(self, life, now):
        with scope(EVERYTHING):
            stays = life.report.routings.filter(left_at=None).values_list("agency_id", flat=True)
            assert list(stays) == ([now.agency_id] if now.agency_id is not None else [])

    def followers_are_counted(self, life):
        with scope(EVERYTHING):
            assert life.report.merged.count() == life.report.supporters

    def the_log_is_whole(self, life):
        events = life.events()
        assert [event.seq for event in events] == list(range(1, len(events) + 1))
        assert events[-1].seq == life.report.version
        moments = [event.at for event in events]
        assert moments == sorted(moments)

    def only_its_own_see_it(self, life, now):
        watching = {now.agency_id, now.ombudsman_id, *now.joint_agency_ids}
        if now.escalation >= 1 and not now.supervisory:
            watching.add(now.supervisor_id)
        for agency in self.agencies:
            with scope(of_agency(agency)):
                seen = Report.objects.filter(pk=life.id).exists()
            assert seen is (agency.pk in watching)


def test_random_lives_keep_every_invariant(agency, province, other_agency):
    WORLD["agencies"] = [agency, province, other_agency]
    TAKEN["steps"] = 0

    run_state_machine_as_test(
        Lives,
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=STEPS,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )

    assert TAKEN["steps"] >= 3_000
