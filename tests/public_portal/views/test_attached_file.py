from pathlib import Path

import pytest

from register.actions.keep_file import keep_file
from register.actions.store_attachments import store_attachments
from register.queries.tracking import portal_scope
from register.rules.actors import reporter_of
from register.rules.steps import Step
from tenants.scope import of_agency, scope
from tests.factories.lives import Life, admin_of
from tests.factories.uploads import letter, photo, upload
from tests.public_portal.moments import ago
from tests.public_portal.opening import open_report


@pytest.fixture
def life(places):
    return Life(at=ago())


def attach(life, name="jalan.jpg", content=None):
    kept = keep_file(upload(name, content or photo()), at=life.at)
    with scope(portal_scope(secret=life.secret)):
        (file_id,) = store_attachments(
            report_id=life.id, files=[kept], by=reporter_of(life.id), at=life.at
        )
    return file_id, kept


def answer_with_file(life, agency):
    life.route(agency)
    by = admin_of(agency)
    kept = keep_file(upload("jawaban.pdf", letter()), at=life.at)
    with scope(of_agency(agency)):
        ids = store_attachments(report_id=life.id, files=[kept], by=by, at=life.at)
    life.officer(agency, by, Step.ANSWER_AGENCY, text="Ini.", substantive=True, evidence_ids=ids)
    return ids[0]


def test_it_works(visitor, life, media):
    file_id, kept = attach(life)
    open_report(visitor, life)

    response = visitor.get(f"/lacak/{life.report.number}/berkas/{file_id}/")

    assert response.status_code == 200
    assert b"".join(response.streaming_content) == (media / kept.path).read_bytes()
    assert response["Content-Type"] == "image/jpeg"
    assert response["Content-Disposition"] == 'attachment; filename="jalan.jpg"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert "no-store" in response["Cache-Control"]


def test_without_the_secret_it_is_not_there(visitor, life, agency):
    file_id, _kept = attach(life)
    life.route(agency)
    number = life.report.number

    assert visitor.get(f"/lacak/{number}/berkas/{file_id}/").status_code == 404
    assert visitor.get(f"/laporan/{number}/berkas/{file_id}/").status_code == 404


def test_the_file_of_another_report_is_not_there(visitor, life):
    other = Life(at=life.at)
    file_id, _kept = attach(other)
    open_report(visitor, life)

    assert visitor.get(f"/lacak/{life.report.number}/berkas/{file_id}/").status_code == 404
    assert visitor.get(f"/lacak/{other.report.number}/berkas/{file_id}/").status_code == 404


def test_what_an_agency_attached_to_its_answer_is_public(visitor, life, agency):
    file_id = answer_with_file(life, agency)

    response = visitor.get(f"/laporan/{life.report.number}/berkas/{file_id}/")

    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    assert b"".join(response.streaming_content).startswith(b"%PDF-")


def test_a_file_that_is_gone_from_the_disk_is_not_there(visitor, life, media):
    file_id, kept = attach(life)
    open_report(visitor, life)
    Path(media / kept.path).unlink()

    assert visitor.get(f"/lacak/{life.report.number}/berkas/{file_id}/").status_code == 404


@pytest.mark.parametrize("path", ["berkas/0/", "berkas/99999999999999999999/"])
def test_a_number_that_is_no_file_is_not_there(visitor, life, path):
    open_report(visitor, life)

    assert visitor.get(f"/lacak/{life.report.number}/{path}").status_code == 404
