"""Who may learn who the reporter is: visibility × role × whose report it is."""

import pytest

from register.rules.actors import SYSTEM, Actor, Role, reporter_of
from register.rules.identity_access import may_read_identity
from register.rules.states import Visibility
from register.rules.steps import Step
from tests.register.rules.people import (
    COORDINATOR,
    DESK,
    EVERYBODY,
    WATCHMAN,
    admin,
    inspector,
    liaison,
    officer,
)
from tests.register.rules.ready import TEXT
from tests.register.rules.stages import answered, assigned, filed, in_progress, referred, routed
from tests.register.rules.world import INSPECTORATE, MINISTRY, NEIGHBOUR, REGENCY, SCHOOL, unit

V = Visibility


def readers(life):
    """Return the officers who may read it, by user id."""
    return {person.user_id for person in EVERYBODY if may_read_identity(person, life)}


def ids(*people):
    return {person.user_id for person in people}


NATION = ids(DESK, *(p for p in EVERYBODY if p.user_id == 9002))
ADMINS = ids(*(officer(r, REGENCY) for r in (Role.ADMIN, Role.KOMINFO, Role.ORGANISATION)))
ADMINS |= ids(inspector(REGENCY))


@pytest.mark.parametrize("visibility", [V.PUBLIC, V.CONFIDENTIAL])
def test_the_agencys_admins_and_the_unit_that_has_it(visibility):
    assert readers(assigned(visibility=visibility).life) == NATION | ADMINS | ids(liaison(REGENCY))
    assert readers(routed(visibility=visibility).life) == NATION | ADMINS
    assert readers(filed(visibility=visibility).life) == NATION


@pytest.mark.parametrize("make", [filed, assigned, answered, referred])
def test_of_an_anonymous_report_only_the_nation(make):
    assert readers(make(visibility=V.ANONYMOUS).life) == NATION


def test_a_supporting_unit_is_one_of_those():
    life = routed().assign(supporting_unit_ids=(unit(REGENCY, SCHOOL),)).life

    assert may_read_identity(liaison(REGENCY, SCHOOL), life)
    assert not may_read_identity(liaison(REGENCY, INSPECTORATE), life)


def test_a_supervisory_report_only_the_inspektorat_and_its_examiners():
    life = filed().route(supervisory=True).life

    examiner = officer(Role.EXAMINER, REGENCY)
    assert readers(life) == NATION | ids(inspector(REGENCY), examiner)


def test_nobody_who_is_named_in_it():
    life = filed().route(supervisory=True).life
    life.reported_user_ids = (inspector(REGENCY).user_id, DESK.user_id)

    assert not may_read_identity(inspector(REGENCY), life)
    assert not may_read_identity(DESK, life)
    assert may_read_identity(reporter_of(life.id), life)


def test_a_former_or_joint_agency_does_not():
    life = assigned().desk(Step.RECALL_REROUTE, agency_id=NEIGHBOUR, **TEXT).life
    life.joint_agency_ids = (MINISTRY,)

    assert not may_read_identity(admin(REGENCY), life)
    assert not may_read_identity(admin(MINISTRY), life)
    assert may_read_identity(admin(NEIGHBOUR), life)


def test_the_ombudsman_only_after_consent():
    assert may_read_identity(WATCHMAN, referred().life)
    unasked = in_progress().go_to("2026-12-01 00:00")
    assert not may_read_identity(WATCHMAN, unasked.life)
    assert not may_read_identity(WATCHMAN, unasked.reporter(Step.DECLINE).life)
    assert not may_read_identity(WATCHMAN, assigned().life)


@pytest.mark.parametrize("visibility", V)
def test_the_reporter_reads_their_own_and_no_other(visibility):
    life = assigned(visibility=visibility).life

    assert may_read_identity(reporter_of(1), life)
    assert not may_read_identity(reporter_of(2), life)


@pytest.mark.parametrize("visibility", V)
def test_the_system_prepares_packages(visibility):
    assert may_read_identity(SYSTEM, assigned(visibility=visibility).life)


def test_the_parent_the_leadership_and_strangers_do_not():
    life = assigned().life

    assert not may_read_identity(COORDINATOR, life)
    assert not may_read_identity(officer(Role.LEADER, REGENCY), life)
    assert not may_read_identity(Actor(roles=frozenset({Role.REPORTER})), life)
    impostor = Actor(roles=frozenset({Role.NATIONAL}), agency_id=NEIGHBOUR)
    assert not may_read_identity(impostor, life)
