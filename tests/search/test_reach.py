"""Who may find what is said once, and says what the register's own door says."""

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule, run_state_machine_as_test

from register.models import Report
from register.queries.doors import visible_reports
from register.rules.actors import SYSTEM as WORKER
from register.rules.actors import Actor, Role, reporter_of
from search.conditions import holds
from search.queries.documents import documents_of
from search.reach import PUBLIC, NoReach, Reach, reach_of
from tenants.scope import NATIONAL, PORTAL, SYSTEM, of_agency, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import DESK, MONDAY
from tests.factories.reports import make_reports
from tests.journeys import test_random_lives as lives

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
ROLES = [role for role in Role if role not in (Role.NATIONAL, Role.SYSTEM, Role.REPORTER)]


def everybody(agencies, *, users=(1, 2), units=(7, 8)):
    """The desk, and of each agency one person for each role, with and without units."""
    yield None, DESK
    for agency in agencies:
        for role in ROLES:
            for user in users:
                for of in ((), units[:1], units):
                    yield agency, Actor(frozenset({role}), user, agency.pk, frozenset(of))
        yield agency, Actor(frozenset(), users[0], agency.pk)
        yield agency, Actor(frozenset({Role.ADMIN, Role.LIAISON}), users[0], agency.pk)


def agree(agencies, people):
    """What each person reaches of the documents is what they see of the reports."""
    with scope(EVERYTHING):
        ids = list(Report.objects.values_list("pk", flat=True))
    with scope(SYSTEM):
        documents = documents_of(ids)
    for agency, actor in people:
        reach = reach_of(actor).condition
        with scope(of_agency(agency) if agency else NATIONAL):
            seen = set(visible_reports(actor).values_list("pk", flat=True))
            allowed = set(Report.objects.values_list("pk", flat=True))
        assert {one.report_id for one in documents if holds(reach, one)} == seen
        if agency:
            assert {one.report_id for one in documents if agency.pk in one.seen_by} == allowed
    with scope(PORTAL):
        published = set(Report.objects.exclude(state="MERGED").values_list("pk", flat=True))
    assert {one.report_id for one in documents if one.is_public} == published


class ReachedLives(lives.Lives):
    """The same lives; now and then everybody looks."""

    @precondition(lambda self: self.lives)
    @rule(data=st.data())
    def everybody_looks(self, data):
        people = data.draw(st.lists(st.sampled_from(self.people), min_size=3, max_size=5))
        agree(self.agencies, [(self.agency_of(one), one) for one in people])

    def agency_of(self, actor):
        return next((a for a in self.agencies if a.pk == actor.agency_id), None)


def test_in_random_lives_everybody_finds_what_they_see(agency, province, other_agency):
    lives.WORLD["agencies"] = [agency, province, other_agency]
    assert MONDAY.year == 2026

    run_state_machine_as_test(
        ReachedLives,
        settings=settings(
            max_examples=5,
            stateful_step_count=30,
            deadline=None,
            derandomize=True,
            database=None,
            phases=(Phase.generate,),
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_in_every_mixture_of_columns_everybody_finds_what_they_see(agency, province):
    own, above = agency.pk, province.pk
    for values in (
        {"agency_id": own},
        {"agency_id": above, "joint_agency_ids": [own]},
        {"agency_id": above, "ombudsman_id": own},
        {"agency_id": own, "supervisor_id": above, "escalation": 1},
        {"agency_id": None},
    ):
        for supervisory in (False, True):
            secret = {"supervisory": True, "visibility": "CONFIDENTIAL"} if supervisory else {}
            for state in ("AGENCY_REVIEW", "LIAISON_REVIEW"):
                for more in (
                    {},
                    {"unit_id": 7},
                    {"supporting_unit_ids": [8]},
                    {"reported_user_ids": [1]},
                    {"reported_unit_ids": [7]},
                ):
                    make_reports(1, **({"state": state} | values | secret | more))

    agree([agency, province], everybody([agency, province]))


def test_who_is_neither_of_an_agency_nor_of_the_desk_finds_nothing():
    document = object()

    assert not holds(reach_of(reporter_of(5)).condition, document)
    assert not holds(reach_of(Actor(frozenset({Role.ADMIN}))).condition, document)


def test_the_worker_finds_everything(agency):
    (report,) = make_reports(1, agency=agency)
    with scope(SYSTEM):
        (document,) = documents_of([report.pk])

    assert holds(reach_of(WORKER).condition, document)


def test_nobody_makes_a_reach_of_their_own():
    with pytest.raises(NoReach):
        Reach(None, PUBLIC.condition)
