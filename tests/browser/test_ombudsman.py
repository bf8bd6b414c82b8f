"""The Ombudsman reads what was referred, hands a report back, and concludes."""

import pytest

from register.models import Report
from register.rules.steps import Step
from tenants.actions.provision_agency import provision_agency
from tenants.models.agency import AgencyKind, AgencyState, TimeZone
from tests.browser.signed_in import let_in
from tests.factories.consoles import fresh_life
from tests.factories.files import png
from tests.factories.lives import MONDAY
from tests.factories.people import staff

OMBUDSMAN = "ombudsman"


@pytest.fixture(scope="module")
def officer(site):
    ombudsman = provision_agency(
        slug=OMBUDSMAN,
        name="Ombudsman Republik Indonesia",
        kind=AgencyKind.OMBUDSMAN,
        time_zone=TimeZone.WIB,
        state=AgencyState.ACTIVE,
        at=MONDAY,
    )
    return staff(ombudsman, "OMB", email="asisten@contoh.go.id", name="Asisten")


@pytest.fixture
def referred(site, officer):
    """A report that its reporter asked to be referred, and consented to."""
    life = fresh_life()
    life.route(site.regency)
    life.reporter(Step.REFER_ON_REQUEST, consent=True)
    return life


@pytest.mark.parametrize(
    ("width", "has_scripts"), [(360, True), (1280, True), (360, False), (1280, False)]
)
def test_it_concludes_with_the_document_of_its_outcome(
    enter, officer, referred, width, has_scripts
):
    number = referred.report.number
    visitor = let_in(enter(width=width, has_scripts=has_scripts), officer, OMBUDSMAN)

    visitor.open(OMBUDSMAN, "/konsol/antrean/?v=rujukan").press(number)
    visitor.press("Catat kesimpulan Ombudsman").fill("Keterangan", "Tidak ada maladministrasi.")
    visitor.forgive(422).press("Catat kesimpulan Ombudsman")
    visitor.sees("“Lampiran” belum dilampirkan.")
    assert visitor.field("Keterangan").input_value() == "Tidak ada maladministrasi."
    picture = {"name": "hasil.png", "mimeType": "image/png", "buffer": png("hasil.png").read()}
    visitor.page.locator("main input[type=file]").set_input_files(picture)
    visitor.press("Catat kesimpulan Ombudsman").sees("Ombudsman RI menyimpulkan")

    report = Report.objects.using("owner").get(number=number)
    assert (report.state, report.closure) == ("CLOSED", "OMBUDSMAN")


def test_it_reads_the_identity_with_a_reason_and_hands_the_report_back(enter, officer, referred):
    number = referred.report.number
    visitor = let_in(enter(width=360), officer, OMBUDSMAN)

    visitor.open(OMBUDSMAN, f"/konsol/laporan/{number}/")
    visitor.page.get_by_text("Buka identitas").first.click()
    visitor.fill("Alasan membuka identitas", "Klarifikasi kepada pelapor.")
    visitor.page.get_by_role("button", name="Buka dan catat").click()
    visitor.sees("Siti").look_over()
    visitor.open(OMBUDSMAN, f"/konsol/laporan/{number}/").press("Kembalikan ke instansi")
    visitor.fill("Keterangan", "Instansi belum memeriksa.").press("Kembalikan ke instansi")

    assert referred.report.state == "IN_PROGRESS"
