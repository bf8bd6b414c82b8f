"""Materials are checked and hashed, counted without telling by whom, and gone once withdrawn."""

import hashlib

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction

from onboarding.action_plan.actions.keep_material import (
    MaterialFacts,
    NoSuchMaterial,
    add_material,
    count_download,
    withdraw_material,
)
from onboarding.action_plan.models import Material
from onboarding.action_plan.queries.materials import material_page
from onboarding.action_plan.rules.plan import PlanNotAllowed
from register.rules.attachments import FileRefused
from tenants.teams.models import AuditEntry
from tests.factories.consoles import Officer, now
from tests.factories.uploads import screenshot as png

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
FACTS = MaterialFacts("Poster cara melapor", "EVERYBODY", "id")


@pytest.fixture(autouse=True)
def _media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def admin(agency):
    officer = Officer(agency, "ADM", name="Imam")
    with officer.scope:
        yield officer


def add(officer, content=None, facts=FACTS):
    sent = SimpleUploadedFile("poster.png", png() if content is None else content)
    return add_material(facts, sent, by=officer.at_work, at=now())


def written():
    return list(AuditEntry.objects.order_by("pk").values_list("kind", "subject"))


def test_it_works(admin):
    row = add(admin)

    with default_storage.open(row.path) as opened:
        assert hashlib.sha256(opened.read()).hexdigest() == row.sha256
    assert row.path.startswith("materi/")
    assert (row.name, row.kind, row.downloads) == ("poster.png", "png", 0)
    assert written() == [("MATERIAL_ADDED", "Poster cara melapor")]


@pytest.mark.parametrize("content", [b"MZ\x90\x00", b"<script>", b""])
def test_what_is_no_pdf_and_no_picture_is_refused(admin, content):
    with pytest.raises(FileRefused):
        add(admin, content)

    assert not Material.objects.exists()
    assert written() == []


def test_a_row_that_is_refused_leaves_no_file(admin, tmp_path):
    with pytest.raises(IntegrityError), transaction.atomic():
        add(admin, facts=MaterialFacts("Poster", "NOBODY", "id"))

    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_downloads_are_counted(agency, admin):
    row = add(admin)

    count_download(agency, row.pk)
    count_download(agency, row.pk)

    assert Material.objects.get().downloads == 2


def test_withdrawn_the_file_goes_and_the_count_stays(
    agency, admin, django_capture_on_commit_callbacks
):
    row = add(admin)
    count_download(agency, row.pk)

    with django_capture_on_commit_callbacks(execute=True):
        withdraw_material(row.pk, by=admin.at_work, at=now())

    kept = Material.objects.get()
    assert (kept.path, kept.downloads, kept.withdrawn_at is not None) == ("", 1, True)
    assert not default_storage.exists(row.path)
    assert written()[-1] == ("MATERIAL_WITHDRAWN", "Poster cara melapor")
    assert [each.pk for each in material_page().rows] == [row.pk]
    assert material_page(standing_only=True).rows == ()
    with pytest.raises(NoSuchMaterial):
        withdraw_material(row.pk, by=admin.at_work, at=now())


def test_only_admins_give_out_and_withdraw(agency, admin):
    row, leader = add(admin), Officer(agency, "LEAD")

    with pytest.raises(PlanNotAllowed):
        add(leader)
    with pytest.raises(PlanNotAllowed):
        withdraw_material(row.pk, by=leader.at_work, at=now())

    assert Material.objects.filter(withdrawn_at=None).count() == 1
