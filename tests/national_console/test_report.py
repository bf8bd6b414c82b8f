"""A report on the national desk: what it may do, what it reads, and what looks like the same matter."""

import pytest

from register.rules.states import ReportClass, Visibility
from register.rules.steps import Step
from tests.factories.consoles import Officer, fresh_life, links_to_steps
from tests.factories.lives import DESK

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def desk(db):
    return Officer(None, "NAT")


def test_it_works(desk):
    life = fresh_life()

    answer = desk.see(life)

    assert answer.status_code == 200
    assert links_to_steps(answer, life) == [
        "verify-and-route",
        "request-info",
        "archive",
        "merge",
        "reclassify",
        "narrow-visibility",
    ]


def test_an_unknown_number_is_not_found(desk):
    assert desk.get("/laporan/LP26-2222-2222/").status_code == 404


STATES = ("NATIONAL_REVIEW", "AGENCY_REVIEW", "ANSWERED", "CLOSED")


def life_in(state, agency):
    life = fresh_life()
    if state != "NATIONAL_REVIEW":
        life.route(agency)
    if state in ("ANSWERED", "CLOSED"):
        actor = Officer(agency, "ADM").actor
        life.officer(agency, actor, Step.ANSWER_AGENCY, text="Sudah.", substantive=True)
    if state == "CLOSED":
        life.reporter(Step.ACCEPT)
    return life


@pytest.mark.parametrize("state", STATES)
def test_the_page_offers_what_the_table_offers(agency, desk, state):
    life = life_in(state, agency)

    answer = desk.see(life)

    offered = {row.step.value.lower().replace("_", "-") for row in desk.case(life).offered}
    assert set(links_to_steps(answer, life)) == offered
    for slug in offered:
        assert desk.see(life, slug).status_code == 200


def test_reports_of_the_same_place_and_subject_are_shown(desk):
    life = fresh_life(title="Dokter tidak ada")
    same = fresh_life(title="Dokter jaga kosong")
    fresh_life(title="Tempat lain", region_code="33.04.08")
    fresh_life(title="Hal lain", category_code="jalan")
    merged = fresh_life(title="Sudah digabung")
    merged.desk(Step.MERGE, by=DESK, master_number=same.report.number)

    answer = desk.see(life)

    [found] = answer.context["duplicates"]
    assert found.label == "Dokter jaga kosong"
    assert found.also_url == desk.url(same)
    assert found.url == f"{desk.url(life)}merge/?master_number={same.report.number}"
    assert "Mungkin laporan yang sama" in answer.content.decode()
    page = desk.get(found.url)
    assert page.context["form"]["master_number"].value() == same.report.number


def test_only_what_would_take_it_in_is_offered_for_merging(desk):
    life = fresh_life(visibility=Visibility.ANONYMOUS)
    withdrawn = fresh_life(title="Dicabut", visibility=Visibility.ANONYMOUS)
    withdrawn.reporter(Step.WITHDRAW)
    fresh_life(title="Publik", visibility=Visibility.PUBLIC)
    grievance = {"report_class": ReportClass.GRIEVANCE, "visibility": Visibility.ANONYMOUS}
    fresh_life(title="Jenis lain", **grievance)
    taken = fresh_life(title="Anonim juga", visibility=Visibility.ANONYMOUS)

    found = {offer.label: offer.url for offer in desk.see(life).context["duplicates"]}

    merge = f"{desk.url(life)}merge/?master_number={taken.report.number}"
    assert found == {"Dicabut": "", "Publik": "", "Jenis lain": "", "Anonim juga": merge}


def test_merging_follows_the_master(desk):
    life, master = fresh_life(), fresh_life()

    answer = desk.send(life, "merge", master_number=master.report.number.lower())

    assert answer.status_code == 302
    assert (life.report.state, life.report.master_id) == ("MERGED", master.id)
    assert links_to_steps(desk.see(life), life) == ["unmerge"]


@pytest.mark.parametrize("missing", ["category_code", "region_code"])
def test_without_place_or_subject_nothing_is_compared(desk, missing):
    values = {
        "report_class": ReportClass.INFORMATION_REQUEST,
        "origin_code": "33.04",
        missing: "",
    }
    fresh_life(**values)

    assert desk.see(fresh_life(**values)).context["duplicates"] == []


def test_the_desk_reads_an_anonymous_reporter_with_a_reason_on_record(desk):
    life = fresh_life(visibility=Visibility.ANONYMOUS)

    answer = desk.post(desk.url(life, "identitas"), {"reason": "Dugaan laporan palsu, perintah."})

    assert answer.status_code == 200
    assert "Siti" in answer.content.decode()


@pytest.mark.parametrize("state", STATES)
def test_the_statements_of_a_page_are_few(agency, desk, statements, state):
    life = life_in(state, agency)
    address = desk.url(life)
    desk.get(address)

    with statements() as seen:
        desk.get(address)

    assert len(seen.texts()) <= 12
