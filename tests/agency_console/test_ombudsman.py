"""The Ombudsman's staff: what was referred to them, without identity until the reporter agrees."""

import pytest

from register.rules.steps import Step
from tenants.actions.provision_agency import provision_agency
from tenants.models.agency import AgencyKind, AgencyState, TimeZone
from tests.database.template import AT
from tests.factories.agencies import REGENCY, read_agency
from tests.factories.consoles import Officer, fresh_life, links_to_steps
from tests.factories.files import png


@pytest.fixture(scope="module")
def ombudsman(own_database):
    return provision_agency(
        slug="ombudsman",
        name="Ombudsman Republik Indonesia",
        kind=AgencyKind.OMBUDSMAN,
        time_zone=TimeZone.WIB,
        state=AgencyState.ACTIVE,
        at=AT,
    )


@pytest.fixture(scope="module")
def officer(ombudsman):
    return Officer(ombudsman, "OMB", name="Asisten Ombudsman")


@pytest.fixture
def referred(ombudsman):
    life = fresh_life()
    life.route(read_agency(REGENCY))
    life.reporter(Step.REFER_ON_REQUEST, consent=True)
    return life


def test_it_works(officer, referred):
    answer = officer.see(referred)
    listed = officer.queue("rujukan")

    assert answer.status_code == 200
    assert links_to_steps(answer, referred) == ["ombudsman-concludes", "ombudsman-hands-back"]
    [row] = [row for row, _url in listed.context["rows"] if row.number == referred.report.number]
    assert (row.holder, row.state) == ("Pemkab Banjarnegara", "Di Ombudsman")


def test_what_was_not_referred_is_not_found(officer):
    life = fresh_life()
    life.route(read_agency(REGENCY))

    assert officer.see(life).status_code == 404


def test_the_page_says_whose_agency_it_is_and_not_who_reported(officer, referred):
    text = officer.see(referred).content.decode()

    assert "Pemerintah Kabupaten Banjarnegara" in text
    assert "Siti" not in text


def test_with_consent_the_identity_opens_with_a_reason(officer, referred):
    answer = officer.post(
        officer.url(referred, "identitas"), {"reason": "Klarifikasi kepada pelapor."}
    )

    assert "Siti" in answer.content.decode()


def test_concluding_needs_the_outcome_document(officer, referred):
    refused = officer.send(referred, "ombudsman-concludes", text="Ditindaklanjuti.")
    taken = officer.send(
        referred, "ombudsman-concludes", text="Ditindaklanjuti.", evidence=png("hasil.png")
    )

    assert refused.status_code == 422
    assert taken.status_code == 302
    assert (referred.report.state, referred.report.closure) == ("CLOSED", "OMBUDSMAN")
