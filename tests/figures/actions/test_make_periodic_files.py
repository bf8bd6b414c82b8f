"""The worker makes the files of a periodic report: once, of what it says, and where it belongs."""

from hashlib import sha256
from io import BytesIO

import pikepdf
import pytest
from django.core.files.storage import default_storage

from casework.models import PeriodicFile
from figures.actions.make_periodic_files import make_periodic_files
from register.tasks.drain import run_batch
from tenants.scope import of_agency, scope
from tests.factories.consoles import now
from tests.factories.periodic import AT, NOW, begun, signed, submitted
from tests.factories.workbook import sheets_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def files_in(agency):
    with scope(of_agency(agency)):
        return {file.format: file for file in PeriodicFile.objects.order_by("revision")}


def content_of(file):
    with default_storage.open(file.path) as opened:
        return opened.read()


def make(agency, row, revision):
    make_periodic_files(agency_id=agency.pk, report_id=row.pk, revision=revision, at=AT)


def test_the_ledger_has_them_made(agency):
    with scope(of_agency(agency)):
        signed(agency)

    assert run_batch(at=now()) > 0

    files = files_in(agency)
    pdf, xlsx = content_of(files["pdf"]), content_of(files["xlsx"])
    assert files["pdf"].sha256 == sha256(pdf).hexdigest()
    assert (files["xlsx"].size, files["xlsx"].sha256) == (len(xlsx), sha256(xlsx).hexdigest())
    assert sheets_of(xlsx)["Evaluasi"]["B2"] == "Semua dijawab."
    with pikepdf.open(BytesIO(pdf)) as document:
        assert 3 <= len(document.pages) <= 6
        assert str(document.Root.Lang) == "id"
        with document.open_metadata() as metadata:
            title = "Laporan Kinerja Pengelolaan Pengaduan Pelayanan Publik"
            assert metadata["dc:title"] == title
            assert metadata["pdfuaid:part"] == "1"


def test_twice_is_once(agency):
    with scope(of_agency(agency)):
        row = submitted(agency)
    make(agency, row, 2)
    before = {kind: (file.made_at, file.sha256) for kind, file in files_in(agency).items()}

    make(agency, row, 2)

    assert {kind: (file.made_at, file.sha256) for kind, file in files_in(agency).items()} == before


def test_what_an_attempt_left_behind_is_replaced(agency):
    with scope(of_agency(agency)):
        row = submitted(agency)
    left = files_in(agency)["pdf"]
    default_storage.save(left.path, BytesIO(b"setengah"))

    make(agency, row, 2)

    assert content_of(left).startswith(b"%PDF")


def test_of_what_has_changed_since_nothing_is_made(agency):
    with scope(of_agency(agency)):
        row = submitted(agency)
        row.revision += 1
        row.save()

    make(agency, row, 2)

    assert [file.made_at for file in files_in(agency).values()] == [None, None]


def test_the_same_content_gives_the_same_files(agency, other_agency):
    for each in (agency, other_agency):
        with scope(of_agency(each)):
            row = signed(each)
        make(each, row, 3)

    digests = [
        {kind: file.sha256 for kind, file in files_in(each).items()}
        for each in (agency, other_agency)
    ]
    assert digests[0] == digests[1]


def test_it_is_made_without_a_word_of_markup(agency):
    with scope(of_agency(agency)):
        row = begun(agency, units=(('#panic() $x$ *b* `c` "', NOW),))
        row.summary = '#read("/etc/passwd") [ <a>'
        row.save()
        PeriodicFile.objects.create(report=row, revision=1, format="pdf", asked_at=AT)

    make(agency, row, 1)

    assert content_of(files_in(agency)["pdf"]).startswith(b"%PDF")
