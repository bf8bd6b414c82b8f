"""The Ombudsman's staff: what was referred to them, without identity until the reporter agrees."""

from uuid import uuid4

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from register.models import Attachment, Report, ReportEvent
from register.rules.steps import Step
from tenants.actions.provision_agency import provision_agency
from tenants.models.agency import AgencyKind, AgencyState, TimeZone
from tenants.scope import of_agency, scope
from tests.database.template import AT
from tests.factories.agencies import REGENCY, read_agency
from tests.factories.consoles import Officer, fresh_life, links_to_steps
from tests.factories.everything import EVERYTHING
from tests.factories.files import png
from tests.factories.lives import admin_of


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


def test_the_menu_leads_to_what_was_referred_and_nowhere_else(officer, referred):
    groups = officer.queue("rujukan").context["frame"].groups

    labels = [[link.label for link in group.links] for group in groups]
    assert labels == [["Laporan rujukan"], ["Ekspor", "Token API"]]


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


@pytest.fixture
def undecided(ombudsman):
    """A report referred by the system, whose reporter has not said whether they agree."""
    life = fresh_life()
    life.route(read_agency(REGENCY))
    admin = admin_of(read_agency(REGENCY))
    life.officer(read_agency(REGENCY), admin, Step.REQUEST_INFO, text="Kapan?")
    life.reporter(Step.SUPPLY_INFO, text="Senin. Nomor saya 0812 3456 7890.")
    with scope(EVERYTHING):
        Report.objects.filter(pk=life.id).update(
            state="OMBUDSMAN", ombudsman_id=ombudsman.pk, package_sent="NOTICE", escalation=4
        )
        life.file = Attachment.objects.create(
            report_id=life.id,
            name="ktp.png",
            kind="png",
            size=3,
            path=f"2026/01/01/{uuid4().hex}.png",
            sha256="0" * 64,
            by_reporter=True,
            event_seq=1,
            audience="REPORTER",
            added_at=life.at,
        )
    return life


def seen_by(ombudsman, life):
    with scope(of_agency(ombudsman)):
        words = ReportEvent.objects.filter(report_id=life.id, step="SUPPLY_INFO")
        return Attachment.objects.filter(report_id=life.id).count(), words.count()


@pytest.mark.parametrize(("consent", "seen"), [(None, 0), (False, 0), (True, 1)])
def test_the_database_keeps_files_and_private_words_until_the_reporter_agrees(
    ombudsman, officer, undecided, consent, seen
):
    with scope(EVERYTHING):
        Report.objects.filter(pk=undecided.id).update(consent=consent)

    assert seen_by(ombudsman, undecided) == (seen, seen)
    assert seen_by(read_agency(REGENCY), undecided) == (1, 1)
    page = officer.see(undecided)
    assert page.status_code == 200
    assert ("0812 3456 7890" in page.content.decode()) is bool(seen)


def test_no_file_is_handed_out_before_the_reporter_agrees(officer, undecided):
    with scope(EVERYTHING):
        undecided.file.path = default_storage.save(undecided.file.path, ContentFile(b"png"))
        undecided.file.save(update_fields=["path"])
    address = officer.url(undecided, "berkas", str(undecided.file.pk))
    before = officer.get(address)

    with scope(EVERYTHING):
        Report.objects.filter(pk=undecided.id).update(consent=True)

    after = officer.get(address)
    after.close()
    assert (before.status_code, after.status_code) == (404, 200)


def test_the_ombudsmans_own_documents_are_always_theirs(ombudsman, undecided):
    with scope(EVERYTHING):
        Attachment.objects.filter(pk=undecided.file.pk).update(
            by_reporter=False, agency_id=ombudsman.pk, audience="PUBLIC"
        )

    assert seen_by(ombudsman, undecided)[0] == 1
