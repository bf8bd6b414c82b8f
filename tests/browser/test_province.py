"""A province watches the reports of its regencies that are overdue, and steps in."""

import pytest

from register.models import Report
from register.rules.states import State
from register.rules.steps import Step
from tests.browser.signed_in import let_in
from tests.factories.agencies import MINISTRY, PROVINCE, read_agency
from tests.factories.people import staff
from tests.factories.stages import Stages

TEXT = "Mohon segera ditindaklanjuti."


@pytest.fixture(scope="module")
def people(site):
    """A coordinator of the province, and the national desk."""
    desk, _admin, _liaison = site.officers("provinsi")
    province = read_agency(PROVINCE)
    return staff(province, "PRV", email="provinsi@contoh.go.id", name="Endang"), desk


@pytest.fixture
def late(site):
    """A report that its regency has left lying for more than ten working days."""
    stages = Stages(site.regency, site.unit, read_agency(MINISTRY))
    return stages.ready(Step.TAKE_OVER, State.AGENCY_REVIEW)


@pytest.mark.parametrize(
    ("width", "has_scripts"), [(360, True), (1280, True), (360, False), (1280, False)]
)
def test_it_reprimands_and_takes_over_once_the_desk_agrees(enter, people, late, width, has_scripts):
    coordinator, desk = people
    number = late.report.number
    how = {"width": width, "has_scripts": has_scripts}
    province = let_in(enter(**how), coordinator, PROVINCE)

    province.open(PROVINCE, "/konsol/antrean/?v=eskalasi").press(number)
    province.press("Tegur").fill("Isi teguran", TEXT).press("Tegur").sees(TEXT)
    province.press("Ambil alih").fill("Keterangan", "Jalan ini kewenangan bersama.")
    province.press("Ambil alih").sees("Menunggu persetujuan: Ambil alih")
    national = let_in(enter(**how), desk, "NATIONAL")
    national.open("NATIONAL", "/usulan/").press(number).press("Setujui")

    report = Report.objects.using("owner").get(number=number)
    assert report.nudges == 1
    assert report.agency_id == read_agency(PROVINCE).pk


def test_it_proposes_another_agency_and_the_desk_says_no(enter, site, people, late):
    coordinator, desk = people
    number = late.report.number
    province = let_in(enter(width=1280), coordinator, PROVINCE)

    province.open(PROVINCE, f"/konsol/laporan/{number}/").press("Usulkan pengalihan")
    province.forgive(422).press("Usulkan pengalihan").sees("“Instansi” belum dipilih.")
    province.choose("Instansi", read_agency(PROVINCE).name)
    province.fill("Keterangan", "Jalan provinsi.").press("Usulkan pengalihan")
    national = let_in(enter(width=360), desk, "NATIONAL")
    national.open("NATIONAL", f"/laporan/{number}/")
    national.page.get_by_text("Tolak usul").first.click()
    national.fill("Alasan menolak usul", "Jalan ini milik kabupaten.").press("Tolak usul")

    national.sees("Jalan ini milik kabupaten.")
    assert late.report.agency_id == site.regency.pk
