"""The files of a periodic report: asked for, waited for, handed out to whoever may read it."""

import pytest
from django.core.files.storage import default_storage

from casework.models import PeriodicFile
from register.tasks.drain import run_batch
from tenants.scope import of_agency, scope
from tests.factories.consoles import Officer, now
from tests.factories.periodic import begun, signed
from tests.public_portal.seeing import text_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.fixture
def admin(agency):
    return Officer(agency, "ADM")


@pytest.fixture
def row(agency):
    with scope(of_agency(agency)):
        return begun(agency)


def url(row, *parts):
    return f"/konsol/laporan-berkala/{row.pk}/berkas/" + "".join(f"{part}/" for part in parts)


def fragment(officer, row):
    return officer.get(url(row), headers={"HX-Request": "true"}).content.decode()


def test_they_are_made_when_asked_for(agency, admin, row):
    assert "Belum ada berkas" in fragment(admin, row)

    assert admin.post(url(row)).status_code == 302
    waiting = fragment(admin, row)
    assert waiting.strip().startswith('<div id="berkas"')
    assert 'hx-trigger="every 3s"' in waiting
    assert "Sedang dibuat" in text_of(admin.get(url(row)))
    run_batch(at=now())

    made = fragment(admin, row)
    assert "hx-trigger" not in made
    assert url(row, "pdf") in made


@pytest.mark.parametrize(("kind", "media"), [("pdf", "application/pdf"), ("xlsx", XLSX)])
def test_a_draft_is_handed_out_as_one(admin, row, kind, media):
    admin.post(url(row))
    run_batch(at=now())

    answer = admin.get(url(row, kind))

    assert (answer.status_code, answer["Content-Type"]) == (200, media)
    name = f"laporan-kinerja-banjarnegara-2026-02-konsep.{kind}"
    assert answer["Content-Disposition"] == f'attachment; filename="{name}"'
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert "no-store" in answer["Cache-Control"]
    with admin.scope:
        assert PeriodicFile.objects.get(format=kind).size == len(answer.content)


def test_what_is_signed_carries_no_mark(agency, admin):
    with scope(of_agency(agency)):
        row = signed(agency)
    run_batch(at=now())

    name = admin.get(url(row, "pdf"))["Content-Disposition"]

    assert name == 'attachment; filename="laporan-kinerja-banjarnegara-2026-02.pdf"'


def test_a_later_version_says_so(agency, admin):
    with scope(of_agency(agency)):
        row = begun(agency)
        row.version = 2
        row.save()
    admin.post(url(row))
    run_batch(at=now())

    assert "2026-02-v2-konsep.xlsx" in admin.get(url(row, "xlsx"))["Content-Disposition"]


def test_what_is_not_made_or_lost_is_not_found(agency, admin, row):
    assert admin.get(url(row, "pdf")).status_code == 404
    admin.post(url(row))
    run_batch(at=now())
    with admin.scope:
        default_storage.delete(PeriodicFile.objects.get(format="pdf").path)

    assert admin.get(url(row, "pdf")).status_code == 404
    assert admin.get(url(row, "doc")).status_code == 404
    assert admin.get(url(row, "xlsx")).status_code == 200


def test_nobody_else_is_handed_one(agency, other_agency, admin, row):
    admin.post(url(row))
    run_batch(at=now())

    assert Officer(agency, "LIA").get(url(row, "pdf")).status_code == 403
    assert Officer(other_agency, "ADM").get(url(row, "pdf")).status_code == 404
    assert Officer(agency, "EXM").get(url(row, "pdf")).status_code == 200


def test_a_worker_that_never_came_is_asked_again(admin, row):
    admin.post(url(row))
    with admin.scope:
        PeriodicFile.objects.update(asked_at=now().replace(year=2025))

    assert "Minta sekali lagi" in fragment(admin, row)
    admin.post(url(row))
    assert "Sedang dibuat" in fragment(admin, row)
