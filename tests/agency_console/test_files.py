"""Handing out a report's files: to whoever may see the report, and safely."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from register.actions.keep_file import KeptFile, keep_file
from register.actions.store_attachments import store_attachments
from register.queries.tracking import portal_scope
from register.rules.actors import reporter_of
from tenants.scope import scope
from tests.factories.consoles import Officer, fresh_life, now
from tests.factories.files import png

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def life():
    return fresh_life()


@pytest.fixture
def kept(life):
    kept = keep_file(png("lubang jalan.png"), at=now())
    with scope(portal_scope(secret=life.secret)):
        [file_id] = store_attachments(
            report_id=life.id, files=[kept], by=reporter_of(life.id), at=now()
        )
    return kept, file_id


def test_it_works(agency, life, kept):
    life.route(agency)
    admin = Officer(agency, "ADM")
    [link] = admin.see(life).context["files"]

    answer = admin.get(link.url)

    assert (link.name, link.note, link.is_image) == ("lubang jalan.png", "dari pelapor", True)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "image/png"
    assert b"".join(answer).startswith(b"\x89PNG")
    assert answer["Content-Disposition"] == 'inline; filename="lubang jalan.png"'
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in answer["Cache-Control"]


def test_a_pdf_is_downloaded(agency, life):
    path = default_storage.save("uji/surat.pdf", ContentFile(b"%PDF-1.7"))
    kept = KeptFile(path=path, name="surat.pdf", kind="pdf", size=8, sha256="0" * 64)
    with scope(portal_scope(secret=life.secret)):
        [file_id] = store_attachments(
            report_id=life.id, files=[kept], by=reporter_of(life.id), at=now()
        )
    life.route(agency)
    admin = Officer(agency, "ADM")

    answer = admin.get(admin.url(life, "berkas", file_id))

    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'attachment; filename="surat.pdf"'
    assert b"".join(answer) == b"%PDF-1.7"


def test_whoever_may_not_see_the_report_does_not_get_its_file(agency, other_agency, life, kept):
    life.route(agency)

    for officer in (Officer(other_agency, "ADM"), Officer(other_agency, "LEAD")):
        assert officer.get(officer.url(life, "berkas", kept[1])).status_code == 404


def test_a_file_of_another_report_is_not_found(agency, life, kept):
    life.route(agency)
    other = fresh_life()
    other.route(agency)
    admin = Officer(agency, "ADM")

    assert admin.get(admin.url(other, "berkas", kept[1])).status_code == 404
    assert admin.get(admin.url(life, "berkas", 999_999)).status_code == 404


def test_a_file_that_the_storage_has_lost_is_not_found(agency, life, kept):
    life.route(agency)
    default_storage.delete(kept[0].path)
    admin = Officer(agency, "ADM")

    assert admin.get(admin.url(life, "berkas", kept[1])).status_code == 404
