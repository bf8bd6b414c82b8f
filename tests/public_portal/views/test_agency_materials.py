"""Materials are for everybody: listed, loaded down and counted, and gone once withdrawn."""

import pytest
from django.conf import settings
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from onboarding.action_plan.actions.keep_material import (
    MaterialFacts,
    add_material,
    withdraw_material,
)
from onboarding.action_plan.models import Material
from tests.factories import dormant
from tests.factories.consoles import Officer, now
from tests.factories.people import host_of
from tests.factories.uploads import screenshot as png

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def admin(agency, media):
    return Officer(agency, "ADM")


@pytest.fixture
def poster(admin):
    facts = MaterialFacts("Poster melapor", "EVERYBODY", "id")
    with admin.scope:
        sent = SimpleUploadedFile("poster.png", png())
        return add_material(facts, sent, by=admin.at_work, at=now())


def address(agency, *parts):
    return "".join([f"/instansi/{agency.slug}/materi/", *(f"{part}/" for part in parts)])


def downloads(officer):
    with officer.scope:
        return Material.objects.get().downloads


def test_it_is_loaded_down_and_counted(visitor, agency, admin, poster):
    page = visitor.get(address(agency)).content.decode()
    assert f'href="{address(agency, poster.pk)}"' in page
    assert "0 kali diunduh" in page

    answer = visitor.get(address(agency, poster.pk))

    with default_storage.open(poster.path) as opened:
        assert answer.content == opened.read()
    assert answer["Content-Disposition"] == 'attachment; filename="poster.png"'
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer.cookies == {}
    assert downloads(admin) == 1
    visitor.head(address(agency, poster.pk))
    assert downloads(admin) == 1


def test_withdrawn_or_lost_it_is_not_there(visitor, agency, admin, poster):
    default_storage.delete(poster.path)
    assert visitor.get(address(agency, poster.pk)).status_code == 404
    assert downloads(admin) == 0

    with admin.scope:
        withdraw_material(poster.pk, by=admin.at_work, at=now())

    assert visitor.get(address(agency, poster.pk)).status_code == 404
    assert "Belum ada materi" in visitor.get(address(agency)).content.decode()


def test_none_of_another_agency_and_none_of_nobody(visitor, agency, other_agency, province, poster):
    assert visitor.get(address(other_agency, poster.pk)).status_code == 404
    assert visitor.get("/instansi/tidak-ada/materi/1/").status_code == 404
    assert visitor.get("/instansi/tidak-ada/materi/").status_code == 404
    waiting = dormant.dormant_regency(province)
    assert visitor.get(address(waiting, poster.pk)).status_code == 404
    assert "Belum ada materi" in visitor.get(address(waiting)).content.decode()


def test_it_is_on_the_agencys_own_host_too(agency, poster, places):
    page = Client(headers={"host": host_of(agency)}).get("/materi/").content.decode()

    assert "Poster melapor" in page
    assert f'href="{settings.PUBLIC_URL}{address(agency, poster.pk)}"' in page
