"""Every role × own or another's report × supervisory × named in it."""

import pytest

from register.rules.actors import SYSTEM, Actor, Role, reporter_of
from register.rules.authority import acting_role, is_conflicted
from register.rules.refusals import Refusal
from register.rules.steps import Step
from tests.register.rules.people import (
    COORDINATOR,
    DESK,
    DESK_2,
    EVERYBODY,
    WATCHMAN,
    admin,
    inspector,
    liaison,
    officer,
    who,
)
from tests.register.rules.ready import TEXT
from tests.register.rules.refusing import refuses
from tests.register.rules.stages import STAGES, assigned, filed, in_progress, referred, routed
from tests.register.rules.world import (
    GORONTALO,
    INSPECTORATE,
    MINISTRY,
    NEIGHBOUR,
    REGENCY,
    SCHOOL,
    unit,
)

R = Refusal
ADM, INS, LIA, EXM = Role.ADMIN, Role.INSPECTORATE, Role.LIAISON, Role.EXAMINER


def supervisory():
    """A supervisory report of the regency, at the unit of its Inspektorat."""
    story = filed().route(supervisory=True)
    watchdog = unit(REGENCY, INSPECTORATE)
    return story.take(Step.ASSIGN_UNIT, inspector(REGENCY), unit_id=watchdog).life


@pytest.mark.parametrize(
    ("role", "ordinary", "secret"),
    [
        # of the agency that holds it, on an ordinary and on a supervisory report
        (Role.REPORTER, None, None),
        (Role.NATIONAL, None, None),
        (Role.SYSTEM, None, None),
        (Role.ADMIN, None, R.SUPERVISORY_ONLY),
        (Role.KOMINFO, None, R.SUPERVISORY_ONLY),
        (Role.ORGANISATION, None, R.SUPERVISORY_ONLY),
        (Role.INSPECTORATE, None, None),
        (Role.LEADER, None, R.SUPERVISORY_ONLY),
        (Role.EXAMINER, R.NOT_YOUR_REPORT, None),
        (Role.LIAISON, None, None),  # of the unit it is with
        (Role.PROVINCE, None, R.SUPERVISORY_ONLY),
        (Role.OMBUDSMAN, R.NOT_YOUR_REPORT, R.NOT_YOUR_REPORT),
    ],
)
def test_the_holders_own_people(role, ordinary, secret):
    for life, refusal, number in ((assigned().life, ordinary, 1), (supervisory(), secret, 3)):
        person = who(role, life, number=number)
        if refusal is None:
            assert acting_role(person, life, (role,)) is role
            continue
        with refuses(refusal):
            acting_role(person, life, (role,))


@pytest.mark.parametrize(
    "person",
    [
        *(officer(role, NEIGHBOUR) for role in (ADM, INS, Role.LEADER, EXM, Role.PROVINCE)),
        liaison(NEIGHBOUR),
        liaison(REGENCY, SCHOOL),  # of the same agency, another unit
        officer(Role.PROVINCE, MINISTRY),
        WATCHMAN,
        reporter_of(2),
        Actor(roles=frozenset({Role.REPORTER})),
        Actor(roles=frozenset({Role.NATIONAL}), agency_id=REGENCY),
    ],
    ids=lambda person: f"{min(person.roles)}-{person.agency_id}",
)
@pytest.mark.parametrize("make", [assigned, supervisory])
def test_another_bodys_people_reach_nothing(person, make):
    life = getattr(make(), "life", None) or make()

    with refuses(R.NOT_YOUR_REPORT):
        acting_role(person, life, tuple(person.roles))


def test_a_role_that_the_row_does_not_name():
    with refuses(R.NOT_YOUR_ROLE):
        acting_role(admin(REGENCY), routed().life, (Role.LIAISON, Role.NATIONAL))


def test_the_first_role_of_the_row_is_the_one_acted_in():
    both = Actor(
        roles=frozenset({LIA, ADM}), user_id=1, agency_id=REGENCY, unit_ids=frozenset({11})
    )

    assert acting_role(both, assigned().life, (LIA, ADM)) is LIA
    assert acting_role(both, assigned().life, (ADM, LIA)) is ADM
    assert acting_role(both, routed().life, (LIA, ADM)) is ADM  # with no unit yet


@pytest.mark.parametrize("duty", [Role.KOMINFO, Role.ORGANISATION, INS])
def test_a_duty_by_decree_makes_an_admin(duty):
    assert acting_role(officer(duty, REGENCY), routed().life, (ADM,)) is ADM


@pytest.mark.parametrize("role", [ADM, LIA, Role.LEADER])
def test_the_nation_keys_in_by_hand_what_no_agency_holds(role):
    life = filed().route(GORONTALO).life

    assert acting_role(DESK, life, (role,)) is role
    with refuses(R.NOT_YOUR_ROLE):
        acting_role(DESK, routed().life, (role,))
    with refuses(R.NOT_YOUR_ROLE):
        acting_role(DESK, life, (INS,))


def test_supervisory_reports_by_hand_are_the_nations_too():
    life = filed().route(GORONTALO, supervisory=True).life

    assert acting_role(DESK, life, (ADM,)) is ADM


@pytest.mark.parametrize("person", EVERYBODY, ids=lambda p: f"{min(p.roles)}-{p.user_id}")
def test_whoever_is_named_is_kept_away(person):
    life = supervisory()
    assert not is_conflicted(person, life)
    life.reported_user_ids = (person.user_id,)

    assert is_conflicted(person, life)
    assert not is_conflicted(SYSTEM, life)
    with refuses(R.CONFLICT_OF_INTEREST):
        acting_role(person, life, tuple(person.roles))


def test_whose_unit_is_named_is_kept_away_even_an_inspector():
    life = supervisory()
    life.reported_unit_ids = (unit(REGENCY, INSPECTORATE),)
    watchdog = Actor(
        roles=frozenset({INS, LIA}), user_id=5, agency_id=REGENCY, unit_ids=frozenset({13})
    )

    for person in (liaison(REGENCY, INSPECTORATE), watchdog):
        with refuses(R.CONFLICT_OF_INTEREST):
            acting_role(person, life, (LIA, ADM))
    assert not is_conflicted(inspector(REGENCY), life)


def test_only_supervisory_reports_know_conflicts():
    life = assigned().life
    life.reported_user_ids = (liaison(REGENCY).user_id,)
    life.reported_unit_ids = (unit(REGENCY, 1),)

    assert acting_role(liaison(REGENCY), life, (LIA,)) is LIA


def test_an_officer_who_filed_a_report_stays_its_reporter():
    life = supervisory()
    life.reported_user_ids = (42,)

    assert not is_conflicted(reporter_of(life.id, user_id=42), life)


@pytest.mark.parametrize(
    ("person", "may"),
    [
        (admin(NEIGHBOUR), True),
        (inspector(NEIGHBOUR), True),
        (liaison(NEIGHBOUR), False),  # no unit of theirs has it
        (officer(EXM, NEIGHBOUR), False),
        (admin(MINISTRY), False),
    ],
)
def test_an_agency_that_handles_it_jointly_adds_notes_by_its_admins(person, may):
    life = in_progress().life
    life.joint_agency_ids = (NEIGHBOUR,)
    row = (LIA, ADM, EXM)

    if may:
        assert acting_role(person, life, row, joint=True) is ADM
    else:
        with refuses(R.NOT_YOUR_REPORT):
            acting_role(person, life, row, joint=True)
    with refuses(R.NOT_YOUR_REPORT):
        acting_role(person, life, row)


def test_a_supervisory_report_is_the_joint_inspektorats_too():
    life = supervisory()
    life.joint_agency_ids = (NEIGHBOUR,)

    assert acting_role(inspector(NEIGHBOUR), life, (ADM,), joint=True) is ADM
    with refuses(R.SUPERVISORY_ONLY):
        acting_role(admin(NEIGHBOUR), life, (ADM,), joint=True)


def test_the_ombudsman_reaches_what_was_referred():
    assert acting_role(WATCHMAN, referred().life, (Role.OMBUDSMAN,)) is Role.OMBUDSMAN


def test_in_a_supervisory_report_the_inspektorat_approves_for_the_leadership():
    life = supervisory()

    assert acting_role(inspector(REGENCY), life, (Role.LEADER,)) is Role.LEADER
    with refuses(R.NOT_YOUR_ROLE):
        acting_role(inspector(REGENCY), assigned().life, (Role.LEADER,))


@pytest.mark.parametrize("state", STAGES)
def test_what_is_offered_is_what_may_be_taken(state):
    story = STAGES[state]()

    for person in EVERYBODY:
        for row_step in story.offered(person):
            assert row_step in Step
        if person.agency_id == MINISTRY:
            assert story.offered(person) == set()
    assert story.offered(SYSTEM) == set()


def test_a_note_by_the_examination_team():
    story = in_progress()
    story.desk(Step.RECLASSIFY, supervisory=True, **TEXT)

    assert story.offered(officer(EXM, REGENCY)) == {Step.PROGRESS_NOTE}
    assert DESK_2.has(Role.NATIONAL)
    assert COORDINATOR.has(Role.PROVINCE)


@pytest.mark.parametrize("duty", [Role.KOMINFO, Role.ORGANISATION, Role.INSPECTORATE])
@pytest.mark.parametrize("part", ["HANDLING", "EVALUATION"])
def test_what_the_agency_gave_to_others_is_kept_from_a_duty_alone(duty, part):
    life = routed().life
    kept_away = Actor(
        frozenset({duty, ADM}), user_id=11, agency_id=REGENCY, withheld=frozenset({part})
    )
    rows = ((ADM, duty), (duty,), (ADM,))

    for roles in rows:
        with refuses(R.NOT_YOUR_ROLE):
            acting_role(kept_away, life, roles, part=part)
        other = "EVALUATION" if part == "HANDLING" else "HANDLING"
        assert acting_role(kept_away, life, roles, part=other) in roles


def test_whoever_is_of_a_unit_besides_still_works_for_it():
    story = in_progress()
    both = Actor(
        frozenset({Role.ORGANISATION, LIA}),
        user_id=11,
        agency_id=REGENCY,
        unit_ids=frozenset({story.life.unit_id}),
        withheld=frozenset({"HANDLING"}),
    )

    assert acting_role(both, story.life, (ADM, LIA)) is LIA


def test_a_supervisory_report_is_the_inspektorats_however_duties_are_shared_out():
    watching = Actor(
        frozenset({INS}), user_id=11, agency_id=REGENCY, withheld=frozenset({"HANDLING"})
    )

    assert acting_role(watching, supervisory(), (ADM,)) is ADM
