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
    assert (sop.number, sop.title, sop.steps) == ("060/1/2026", "SOP Verifikasi", [STEP])
    assert (sop.report_class, sop.legal_basis, sop.unit_id) == ("COMPLAINT", ["UU 25/2009"], 7)
    assert sop.valid_from == date(2026, 1, 5)


def test_the_same_number_again_replaces_it(in_agency):
    record(report_class="COMPLAINT")
    record(title="SOP Verifikasi dan Disposisi")

    sop = SopDocument.objects.get()
    assert (sop.title, sop.report_class) == ("SOP Verifikasi dan Disposisi", "")


@pytest.mark.usefixtures("in_agency")
def test_another_agency_does_not_see_it(other_agency):
    record()

    with scope(of_agency(other_agency)):
        assert not SopDocument.objects.exists()
