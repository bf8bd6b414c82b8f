"""Rule A13: nobody is told to go elsewhere; without an agency the province or the desk holds it."""

from register.rules.steps import Step
from tenants.actions.provision_agency import provision_agency
from tests.factories.agencies import read_agency
from tests.factories.lives import MONDAY, Life


def not_yet(slug, **values):
    return provision_agency(
        slug=slug, name=slug.title(), time_zone="Asia/Makassar", state="PREPARING", at=MONDAY,
        **values,
    )  # fmt: skip


def test_gorontalo_is_held_and_answered_by_the_desk(own_database):
    gorontalo = not_yet("gorontalo-uji", kind="PROVINCE", region_code="75")
    life = Life(region_code="75.01.01")
    life.route(gorontalo)
    report = life.report
    assert (report.state, report.agency_id) == ("AGENCY_REVIEW", None)
    assert report.intended_agency_id == gorontalo.pk

    life.desk(Step.ANSWER_AGENCY, text="Dinas menjawab lewat surat.", substantive=True)
    assert life.report.state == "ANSWERED"


def test_a_regency_that_is_not_active_falls_to_its_province(own_database):
    province = read_agency("jatengprov")
    regency = not_yet("uji-kab", kind="REGENCY", region_code="33.99", parent=province)
    life = Life()
    life.route(regency)

    assert life.report.agency_id == province.pk
    assert life.report.intended_agency_id == regency.pk
