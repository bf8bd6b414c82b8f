"""Exactly the steps that the table offers a person are on the report's page, and no other opens."""

import pytest

from register.queries.offered_groups import BY_SLUG, slug_of
from register.rules.actors import Role
from register.rules.steps import Step
from register.rules.transitions import TRANSITIONS
from tests.factories.consoles import Officer, escalated_life, fresh_life, links_to_steps
from tests.factories.lives import make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
KEPT_OUT = {
    "NOT_YOUR_ROLE",
    "NOT_YOUR_REPORT",
    "CONFLICT_OF_INTEREST",
    "SUPERVISORY_ONLY",
}


@pytest.fixture
def unit(agency):
    return make_unit(agency)


@pytest.fixture
def in_state(agency, unit):
    """Return a report of the agency in a state, brought there by real steps."""
    admin = Officer(agency, "ADM", name="Pendahulu").actor

    def bring(state):
        life = fresh_life()
        life.route(agency)
        for step, values in PATHS[state]:
            more = {"unit_id": unit.pk} if step is Step.ASSIGN_UNIT else values
            life.officer(agency, admin, step, **more)
        return life

    return bring


_ASSIGN = (Step.ASSIGN_UNIT, {})
_RESPOND = (Step.RESPOND_INITIAL_AGENCY, {"text": "Kami cek."})
_ANSWER = (Step.ANSWER_AGENCY, {"text": "Sudah.", "substantive": True})
PATHS = {
    "AGENCY_REVIEW": (),
    "LIAISON_REVIEW": (_ASSIGN,),
    "IN_PROGRESS": (_ASSIGN, (Step.REQUEST_INFO, {"text": "Kapan?"})),
    "NEEDS_INFO": ((Step.REQUEST_INFO, {"text": "Kapan?"}),),
    "ANSWERED": (_ANSWER,),
}


def expected(officer, life):
    return [slug_of(row) for row in officer.case(life).offered]


@pytest.mark.parametrize("role", ["ADM", "KOM", "ORG", "INS", "LEAD", "LIA"])
@pytest.mark.parametrize("state", PATHS)
def test_the_page_offers_what_the_table_offers(agency, unit, in_state, state, role):
    life = in_state(state)
    if state == "IN_PROGRESS":
        life.reporter(Step.SUPPLY_INFO, text="Senin.")
        life.officer(
            agency,
            Officer(agency, "LIA", unit=unit, name="Lain").actor,
            Step.RESPOND_INITIAL,
            text="Kami cek.",
        )
    assert life.report.state == state
    officer = Officer(agency, role, unit=unit if role == "LIA" else None)

    answer = officer.see(life)

    if role == "LIA" and state in ("AGENCY_REVIEW", "NEEDS_INFO", "ANSWERED"):
        assert answer.status_code == 404  # not with their unit
        return
    links = links_to_steps(answer, life)
    assert sorted(links) == sorted(expected(officer, life))
    assert len(links) == len(set(links))


@pytest.mark.parametrize("role", ["INS", "EXM"])
def test_a_supervisory_report_is_offered_to_the_inspectorate_alone(agency, role):
    life = fresh_life()
    life.route(agency, supervisory=True)
    officer = Officer(agency, role)

    links = links_to_steps(officer.see(life), life)

    assert sorted(links) == sorted(expected(officer, life))
    assert ("assign-unit" in links) == (role == "INS")
    for other in ("ADM", "KOM", "LEAD"):
        assert Officer(agency, other).see(life).status_code == 404


def test_an_admin_of_a_new_report(agency):
    life = fresh_life()
    life.route(agency)

    answer = Officer(agency, "ADM").see(life)

    assert links_to_steps(answer, life) == [
        "assign-unit",
        "respond-initial-agency",
        "answer-agency",
        "request-info",
        "merge",
        "propose-archive",
        "return-to-national",
        "reclassify",
        "narrow-visibility",
    ]


def test_leadership_reads_and_takes_no_step(agency):
    life = fresh_life()
    life.route(agency)

    answer = Officer(agency, "LEAD").see(life)

    assert links_to_steps(answer, life) == []
    assert "Tidak ada langkah yang menunggu Anda" in answer.content.decode()


@pytest.mark.parametrize("role", ["ADM", "LIA"])
def test_each_offered_step_opens_with_the_fields_of_its_row(agency, unit, in_state, role):
    life = in_state("LIAISON_REVIEW")
    life.officer(
        agency,
        Officer(agency, "LIA", unit=unit, name="Lain").actor,
        Step.RESPOND_INITIAL,
        text="Kami cek.",
    )
    officer = Officer(agency, role, unit=unit if role == "LIA" else None)
    offered = officer.case(life).offered
    assert offered

    for row in offered:
        answer = officer.see(life, slug_of(row))
        assert answer.status_code == 200
        names = [name.rstrip("?") for name in row.inputs]
        assert list(answer.context["form"].fields) == names
        assert f'name="version" value="{life.report.version}"' in answer.content.decode()


@pytest.mark.parametrize("role", ["ADM", "LIA", "LEAD"])
def test_no_other_step_opens_or_does_anything(agency, unit, in_state, role):
    life = in_state("LIAISON_REVIEW")
    officer = Officer(agency, role, unit=unit if role == "LIA" else None)
    case = officer.case(life)
    version = life.report.version
    others = [row for row in TRANSITIONS if row.sources and row not in case.offered]

    for row in others:
        status = 403 if case.refusal_of(row) in KEPT_OUT else 409
        assert officer.see(life, slug_of(row)).status_code == status, row.id
        sent = officer.send(life, slug_of(row), text="Tulisan yang tidak boleh hilang.")
        assert sent.status_code == status, row.id
        assert "Tulisan yang tidak boleh hilang." in sent.content.decode()
    assert life.report.version == version


@pytest.mark.parametrize("slug", ["submit", "tidak-ada", "ASSIGN-UNIT", "assign_unit"])
def test_what_is_no_step_is_not_found(agency, slug):
    life = fresh_life()
    life.route(agency)

    assert Officer(agency, "ADM").see(life, slug).status_code == 404


def test_every_step_of_the_table_that_leaves_a_state_has_an_address():
    assert set(BY_SLUG.values()) == {row for row in TRANSITIONS if row.sources}


def test_a_province_is_offered_what_supervision_allows(agency, province):
    life = escalated_life(agency, level=2)
    officer = Officer(province, "PRV")

    answer = officer.see(life)

    assert links_to_steps(answer, life) == ["nudge", "propose-reroute", "take-over"]
    assert Role.PROVINCE in officer.actor.roles
    choices = officer.see(life, "propose-reroute").context["form"].fields["agency_id"].choices
    assert [label for value, label in choices if value] == ["Pemerintah Provinsi Jawa Tengah"]


def test_before_its_time_a_province_sees_nothing(agency, province):
    life = fresh_life()
    life.route(agency)

    assert Officer(province, "PRV").see(life).status_code == 404
