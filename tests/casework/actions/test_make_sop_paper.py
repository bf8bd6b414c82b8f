"""The paper of a procedure: readable aloud, kept once for all that it says."""

from copy import copy
from datetime import UTC
from io import BytesIO

import pikepdf
import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from casework.actions.make_sop_paper import paper_name, sop_paper
from casework.actions.record_sop import record_sop
from casework.models import SopVersion
from casework.queries.procedures import version_of
from casework.words.sop_paper import paper_data
from tenants.own_folder import files_below
from tests.factories.lives import MONDAY

AT = MONDAY.astimezone(UTC)

STEPS = [
    {"activity": "Memeriksa", "executor": "Admin", "time": "1 hari kerja", "output": "Catatan"},
    {"activity": "Menjawab #panic()", "executor": "Unit", "time": "Segera"},
    {"activity": "Menutup", "executor": "Admin"},
]


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


def row_of(steps=STEPS, **values):
    document = record_sop(
        number="060/1/2026", title="SOP Verifikasi", steps=steps, valid_from=MONDAY.date()
    )
    SopVersion.objects.filter(document=document).update(**values)
    return version_of(document.pk, 1, drafts=True)


def files(agency):
    return list(files_below(f"instansi/{agency.pk}/sop"))


@pytest.mark.parametrize(
    "steps",
    [STEPS, [], [{"activity": "A"}], [{"activity": "A", "executor": str(n)} for n in range(7)]],
)
def test_it_is_tagged_with_title_and_language(agency, in_agency, steps):
    content = sop_paper(row_of(steps), agency=agency, at=AT)

    with pikepdf.open(BytesIO(content)) as pdf:
        assert str(pdf.Root.Lang) == "id"
        with pdf.open_metadata() as metadata:
            assert metadata["dc:title"] == "SOP Verifikasi"
            assert metadata["pdfuaid:part"] == "1"


def test_an_approved_one_is_set_once(agency, in_agency):
    row = row_of()

    first = sop_paper(row, agency=agency, at=AT)
    (name,) = files(agency)

    assert sop_paper(row, agency=agency, at=AT) == first
    assert files(agency) == [name]
    renamed = copy(agency)
    renamed.name = "Pemerintah Kabupaten Baru"
    assert sop_paper(row, agency=renamed, at=AT) != first
    (other,) = files(agency)
    assert other != name
    assert other.startswith(f"instansi/{agency.pk}/sop/{row.pk}/")


def test_what_somebody_else_has_set_at_once_is_not_left(agency, in_agency, monkeypatch):
    row = row_of()
    save = default_storage.save

    def taken(path, content):
        save(path, ContentFile(b"theirs"))
        return save(path, content)

    monkeypatch.setattr(default_storage, "save", taken)

    sop_paper(row, agency=agency, at=AT)

    assert len(files(agency)) == 1


def test_a_draft_is_not_kept_and_says_so(agency, in_agency):
    row = row_of(state="DRAFT")

    assert sop_paper(row, agency=agency, at=AT).startswith(b"%PDF")
    assert files(agency) == []
    data = paper_data(row, agency=agency.name, zone=agency.time_zone)
    assert data["mark"] == "KONSEP – BELUM DISAHKAN"
    assert data["approval"]["note"] == ""


def test_it_says_who_approved_it_and_when(agency, in_agency):
    row = row_of(
        approved_at=AT,
        approved_name="Budi Santoso",
        approved_position="Bupati",
        approved_nip="196801011990031001",
        version=1,
    )

    data = paper_data(row, agency=agency.name, zone=agency.time_zone)

    assert data["mark"] == ""
    assert data["approval"] == {
        "label": "Disahkan oleh",
        "position": "Bupati",
        "name": "Budi Santoso",
        "nip": "NIP 196801011990031001",
        "note": "Disahkan dalam sistem pada 2 Maret 2026.",
    }
    assert [row["value"] for row in data["identity"]] == [
        "060/1/2026",
        "2 Maret 2026",
        "–",
        "2 Maret 2026",
        "SOP Verifikasi",
    ]
    assert data["people"] == ["Admin", "Unit"]


def test_a_later_version_has_the_day_of_its_revision(agency, in_agency):
    row = row_of(valid_from=None, state="DRAFT")
    row.version = 2

    data = paper_data(row, agency=agency.name, zone=agency.time_zone)

    assert data["identity"][2]["value"] == "2 Maret 2026"
    assert data["identity"][3]["value"] == "–"


def test_a_browser_is_told_a_name(agency, in_agency):
    row = row_of()

    assert paper_name(row, agency=agency) == f"sop-{agency.slug}-{row.document_id}-v1.pdf"
