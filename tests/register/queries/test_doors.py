import pytest

from register.queries.doors import NoSuchReport, get_report_for
from register.rules.actors import Actor, Role
from register.rules.steps import Step
from tenants.scope import NATIONAL, of_agency, scope
from tests.factories.lives import DESK, DESK_2, Life, admin_of, liaison_of, make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def opens(life, agency, actor):
    with scope(of_agency(agency) if agency else NATIONAL):
        try:
            return get_report_for(actor=actor, number=life.report.number).pk == life.id
        except NoSuchReport:
            return False


def test_the_desk_opens_everything(agency):
    life = Life()

    assert opens(life, None, DESK)


def test_unknown_and_not_yours_are_the_same(agency, other_agency):
    life = Life()
    life.route(agency)

    assert opens(life, agency, admin_of(agency))
    assert not opens(life, other_agency, admin_of(other_agency))
    with scope(NATIONAL), pytest.raises(NoSuchReport):
        get_report_for(actor=DESK, number="LP26-2222-2222")


def test_a_liaison_officer_opens_what_lies_with_their_unit(agency):
    mine, other = make_unit(agency), make_unit(agency)
    life = Life()
    life.route(agency)
    assert not opens(life, agency, liaison_of(agency, mine))

    life.officer(
        agency,
        admin_of(agency),
        Step.ASSIGN_UNIT,
        unit_id=mine.pk,
    )
    assert opens(life, agency, liaison_of(agency, mine))
    assert not opens(life, agency, liaison_of(agency, other))


def test_a_person_without_a_role_here_opens_nothing(agency):
    life = Life()
    life.route(agency)

    assert not opens(life, agency, Actor(roles=frozenset(), user_id=5, agency_id=agency.pk))


@pytest.mark.parametrize(
    ("role", "opened"),
    [
        (Role.ADMIN, False),
        (Role.KOMINFO, False),
        (Role.LEADER, False),
        (Role.INSPECTORATE, True),
        (Role.EXAMINER, True),
    ],
)
def test_supervisory_reports_are_the_inspectorates(agency, role, opened):
    life = Life()
    life.route(agency, supervisory=True)

    assert opens(life, agency, admin_of(agency, role=role)) is opened


def test_nobody_opens_a_report_that_names_them(agency):
    unit = make_unit(agency, kind="INSPECTORATE")
    life = Life()
    life.route(agency, supervisory=True, reported_user_ids=(55,), reported_unit_ids=(unit.pk,))

    assert not opens(life, agency, admin_of(agency, user_id=55, role=Role.INSPECTORATE))
    assert opens(life, agency, admin_of(agency, user_id=56, role=Role.INSPECTORATE))
    assert not opens(life, agency, liaison_of(agency, unit))


def test_the_province_opens_what_was_escalated(agency, province):
    coordinator = admin_of(province, role=Role.PROVINCE)
    life = Life()
    life.route(agency)
    assert not opens(life, province, coordinator)
    life.go_to(life.timers["T2"].due_at).later(seconds=1).sweep()

    assert opens(life, province, coordinator)
    assert not opens(life, province, admin_of(province))


def test_examiners_open_supervisory_reports_only(agency):
    life = Life()
    life.route(agency)

    assert not opens(life, agency, admin_of(agency, role=Role.EXAMINER))
    assert opens(life, agency, admin_of(agency, role=Role.LEADER))


def test_an_officer_of_the_desk_who_is_named_opens_it_no_more(agency):
    life = Life()
    life.route(agency, supervisory=True, reported_user_ids=(DESK.user_id,))

    assert not opens(life, None, DESK)
    assert opens(life, None, DESK_2)
