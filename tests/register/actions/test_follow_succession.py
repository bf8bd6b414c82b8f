"""What happens to reports when governments are split or merged."""

from datetime import timedelta

import pytest

from register.actions import follow_succession as following
from register.actions.follow_succession import follow_succession
from register.models import Job
from register.queries.succession_reach import Reach, reach_of
from register.rules.steps import Step
from tenants.bodies.models import Succession
from tenants.bodies.queries.successions import find_succession
from tenants.models import Agency
from tenants.scope import NATIONAL, scope
from tests.factories.bodies import make_bodies
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY, Life, admin_of
from tests.factories.successions import CONFIRMS, NAME, ask, new_body, succeed

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
LATER = MONDAY + timedelta(hours=2)


@pytest.fixture
def bodies(agency, province, db):
    """Jawa Tengah with two regencies, and the province that is carved out of it."""
    made = make_bodies("33", "33.04", "33.08", tenant=agency)
    with scope(EVERYTHING):
        type(made["33"]).objects.filter(code="33").update(agency=province)
    return made | {"97": new_body()}


def share(bodies):
    return bodies["33"], bodies["97"], ["33.04"]


def part_of(law):
    with scope(NATIONAL):
        return find_succession(law.pk).parts.all()[0]


def reach(law):
    part = part_of(law)
    with scope(NATIONAL):
        return reach_of(part)


def job_times(law):
    with scope(EVERYTHING):
        jobs = Job.objects.filter(kind="follow_succession", payload__succession_id=law.pk)
        return list(jobs.order_by("pk").values_list("key", "run_after"))


def turn(law, at=LATER):
    return follow_succession(succession_id=law.pk, at=at)


def test_open_reports_of_the_new_area_go_over_as_by_the_desks_hand(bodies, province):
    here = Life()
    here.route(province)
    elsewhere = Life(region_code="33.08.01", title="Jalan rusak", body="Sejak lama.")
    elsewhere.route(province)
    before = elsewhere.report.version

    law = succeed("SPLIT", share(bodies))
    seen = turn(law)

    new = bodies["97"].agency_id
    assert seen == 1
    assert (here.report.agency_id, here.report.state) == (new, "AGENCY_REVIEW")
    event = here.events()[-1]
    assert (event.step, event.transition, event.role, event.audience) == (
        "RECALL_REROUTE",
        "t29",
        "NAT",
        "PUBLIC",
    )
    assert (event.from_agency_id, event.to_agency_id, event.actor_id) == (
        province.pk,
        new,
        CONFIRMS,
    )
    assert event.text == f"Menurut UU 7/2026, sejak 1 Mar 2026 wilayah ini ditangani oleh {NAME}."
    assert here.timers["T2"].started_at == LATER
    assert here.timers["T5"].started_at == MONDAY
    assert (elsewhere.report.agency_id, elsewhere.report.version) == (province.pk, before)
    assert (part_of(law).moved, part_of(law).handed) == (1, 0)


def test_the_new_province_oversees_from_now_on(bodies, agency, province):
    life = Life()
    life.route(agency)
    assert life.report.supervisor_id == province.pk
    state, due = life.report.state, life.report.due_at

    law = succeed("SPLIT", share(bodies))
    turn(law)
    turn(law)

    report, event = life.report, life.events()[-1]
    assert report.supervisor_id == bodies["97"].agency_id
    assert (report.agency_id, report.state, report.due_at) == (agency.pk, state, due)
    assert (event.step, event.audience, event.from_agency_id) == (
        "SUCCEEDED",
        "OFFICIALS",
        agency.pk,
    )
    assert event.data == {"was": {"supervisor_id": province.pk, "joint": []}}
    assert len([event for event in life.events() if event.step == "SUCCEEDED"]) == 1
    with scope(NATIONAL):
        assert Agency.objects.get(pk=agency.pk).parent_id == bodies["97"].agency_id


def test_what_waits_for_another_goes_later_and_what_is_settled_stays(bodies, province):
    answered, settled = Life(), Life(title="Sudah selesai", body="Terima kasih.")
    for life in (answered, settled):
        life.route(province)
        admin = admin_of(province)
        life.officer(
            province, admin, Step.ANSWER_AGENCY, text="Sudah diperbaiki.", substantive=True
        )
    settled.reporter(Step.ACCEPT)
    settled.later(days=40).sweep()

    law = succeed("SPLIT", share(bodies))
    shown = reach(law)
    first = turn(law)
    answered.reporter(Step.NOT_SATISFIED, text="Masih rusak.")
    second = turn(law, at=LATER + timedelta(hours=1))
    third = turn(law, at=LATER + timedelta(hours=2))
    fourth = turn(law, at=LATER + timedelta(hours=3))

    assert shown == Reach(going=0, waiting=1, handed=0, staying=1)
    assert (first, second, third, fourth) == (0, 1, 0, 0)
    assert answered.report.agency_id == bodies["97"].agency_id
    assert (settled.report.agency_id, settled.report.state) == (province.pk, "CLOSED")
    with scope(NATIONAL):
        law = Succession.objects.get(pk=law.pk)
        assert Agency.objects.get(pk=province.pk).state == "ACTIVE"
    assert (law.state, law.turns) == ("DONE", 2)
    key = f"follow_succession:{law.pk}"
    assert job_times(law) == [
        (f"{key}:0", MONDAY),
        (f"{key}:1", LATER + timedelta(hours=1)),
        (f"{key}:2", LATER + timedelta(hours=1)),
    ]


def test_few_at_a_time_and_the_next_turn_goes_on(bodies, province, monkeypatch):
    monkeypatch.setattr(following, "AT_ONCE", 1)
    lives = [Life(), Life(title="Lain", body="Lain lagi.")]
    for life in lives:
        life.route(province)

    law = succeed("SPLIT", share(bodies))
    seen = [turn(law), turn(law), turn(law), turn(law)]

    assert seen == [1, 1, 0, 0]
    assert {life.report.agency_id for life in lives} == {bodies["97"].agency_id}
    assert part_of(law).moved == 2


def test_the_ledger_works_it_off(bodies, province):
    life = Life()
    life.route(province)
    law = succeed("SPLIT", share(bodies))

    life.go_to(LATER).work()

    assert life.report.agency_id == bodies["97"].agency_id
    with scope(NATIONAL):
        assert Succession.objects.get(pk=law.pk).state == "DONE"


def test_what_is_held_for_a_regency_goes_to_its_new_province_as_the_regencys(
    bodies, agency, province
):
    with scope(EVERYTHING):
        Agency.objects.filter(pk=agency.pk).update(state="PREPARING")
    life = Life()
    life.route(agency)
    assert life.report.agency_id == province.pk

    turn(succeed("SPLIT", share(bodies)))

    report = life.report
    assert (report.agency_id, report.intended_agency_id) == (bodies["97"].agency_id, agency.pk)


def test_what_the_table_does_not_let_go_is_left_and_the_rest_goes_on(bodies, province):
    stays, goes = Life(), Life(title="Lain", body="Lain lagi.")
    stays.route(province)
    goes.route(province)
    law = succeed("SPLIT", share(bodies))
    with scope(EVERYTHING):
        # Nobody there any more, so that the report would come back to where it is.
        Agency.objects.filter(pk=bodies["97"].agency_id).update(state="SUSPENDED", parent=province)
    before = len(stays.events())

    seen = turn(law)

    assert seen == 2
    assert {life.report.agency_id for life in (stays, goes)} == {province.pk}
    assert (len(stays.events()), part_of(law).moved) == (before, 0)
    numbers = [[life.report.number, part_of(law).refused[0][1]] for life in (stays, goes)]
    assert part_of(law).refused == numbers


def test_the_refused_of_the_last_time_alone_are_kept(bodies, province, monkeypatch):
    monkeypatch.setattr(following, "AT_ONCE", 1)
    lives = [Life(), Life(title="Lain", body="Lain lagi."), Life(title="Ketiga", body="Lagi.")]
    for life in lives:
        life.route(province)
    law = succeed("SPLIT", share(bodies))
    with scope(EVERYTHING):
        to = Agency.objects.filter(pk=bodies["97"].agency_id)
        to.update(state="SUSPENDED", parent=province)

    seen = [turn(law) for _ in range(4)]
    at_rest = [number for number, _why in part_of(law).refused]
    with scope(EVERYTHING):
        to.update(state="ACTIVE", parent=None)
    turn(law)
    begun_again = part_of(law)
    with scope(EVERYTHING):
        to.update(state="SUSPENDED", parent=province)
    for _ in range(3):
        turn(law)

    assert seen == [1, 1, 1, 0]
    assert at_rest == [life.report.number for life in lives]
    assert (begun_again.refused, begun_again.moved) == ([], 1)
    assert [number for number, _why in part_of(law).refused] == at_rest[1:]


def test_before_it_is_confirmed_nothing_goes(bodies, province):
    life = Life()
    life.route(province)
    before = len(life.events())

    law = ask("SPLIT", share(bodies))

    assert turn(law) == 0
    assert turn(Succession(pk=4711)) == 0
    assert reach(law) == Reach(going=1, waiting=0, handed=0, staying=0)
    assert (life.report.agency_id, len(life.events())) == (province.pk, before)


def test_a_merger_takes_everything_along(bodies, agency, province):
    held, joint = Life(), Life(title="Bersama", body="Dua instansi.")
    held.route(agency)
    joint.route(province)
    with scope(EVERYTHING):
        type(joint.report).objects.filter(pk=joint.id).update(joint_agency_ids=[agency.pk])
    into = new_body("33.07", "REGENCY", name="Pemerintah Kabupaten Lain", parent=bodies["33"])

    law = succeed("MERGE", (bodies["33.04"], into, []))
    with scope(NATIONAL):
        in_between = Agency.objects.get(pk=agency.pk).state
    turn(law)
    turn(law)

    assert in_between == "DORMANT"
    assert held.report.agency_id == into.agency_id
    assert joint.report.joint_agency_ids == [into.agency_id]
    with scope(NATIONAL):
        assert Agency.objects.get(pk=agency.pk).state == "SUSPENDED"


def test_a_body_that_is_no_tenant_has_no_reports(bodies):
    into = new_body("33.09", "REGENCY", name="Pemerintah Kabupaten Lain", parent=bodies["33"])

    law = succeed("MERGE", (bodies["33.08"], into, []))

    assert reach(law) == Reach(0, 0, 0, 0)
    assert turn(law) == 0
    with scope(NATIONAL):
        assert Succession.objects.get(pk=law.pk).state == "DONE"
