from datetime import date

import pytest

from casework.actions.record_sop import record_sop
from casework.models import SopDocument
from tenants.scope import of_agency, scope

STEP = {
    "activity": "Memeriksa laporan baru",
    "executor": "Admin Instansi",
    "completeness": "Laporan lengkap",
    "time": "1 hari kerja",
    "output": "Laporan terverifikasi",
}


def record(**values):
    told = {"title": "SOP Verifikasi", "steps": [STEP], "valid_from": date(2026, 1, 5), **values}
    return record_sop(number="060/1/2026", **told)


def test_a_document_keeps_the_columns_of_the_sop(in_agency):
    record(report_class="COMPLAINT", legal_basis=("UU 25/2009",), unit_id=7)

    sop = SopDocument.objects.get()
    assert (sop.number, sop.report_class, sop.unit_id) == ("060/1/2026", "COMPLAINT", 7)
    assert sop.made_on == date(2026, 1, 5)
    version = sop.versions.get()
    assert (version.version, version.state) == (1, "PUBLISHED")
    assert (version.title, version.legal_basis) == ("SOP Verifikasi", ["UU 25/2009"])
    assert version.steps == [STEP | {"amount": 1, "unit": "WORKING_DAY", "timer": ""}]
    assert version.valid_from == date(2026, 1, 5)


def test_the_same_number_again_is_its_next_version(in_agency):
    record(report_class="COMPLAINT")
    record(title="SOP Verifikasi dan Disposisi", valid_from=date(2026, 3, 2))

    sop = SopDocument.objects.get()
    old, new = sop.versions.order_by("version")
    assert (old.title, old.state) == ("SOP Verifikasi", "SUPERSEDED")
    assert old.valid_until == date(2026, 3, 1)
    assert (new.title, new.version, new.state) == ("SOP Verifikasi dan Disposisi", 2, "PUBLISHED")
    assert sop.report_class == "COMPLAINT"


@pytest.mark.usefixtures("in_agency")
def test_another_agency_does_not_see_it(other_agency):
    record()

    with scope(of_agency(other_agency)):
        assert not SopDocument.objects.exists()
