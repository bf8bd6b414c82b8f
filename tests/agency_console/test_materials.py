"""The pages of materials for public education."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from onboarding.action_plan.models import Material
from tests.factories.consoles import Officer
from tests.factories.uploads import screenshot as png

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
LIST = "/konsol/kesiapan/materi/"


@pytest.fixture(autouse=True)
def _media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def admin(agency):
    return Officer(agency, "KOM", name="Imam")


def text(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def send(officer, content=None, **values):
    file = SimpleUploadedFile("poster.png", png() if content is None else content)
    typed = {"title": "Poster melapor", "audience": "PUPILS", "language": "id", **values}
    return officer.post(f"{LIST}baru/", {**typed, "file": [file]})


def kept(officer):
    with officer.scope:
        return list(Material.objects.order_by("pk"))


def test_it_works(admin):
    assert "Belum ada materi" in text(admin.get(LIST))
    assert 'enctype="multipart/form-data"' in admin.get(f"{LIST}baru/").content.decode()

    assert send(admin)["Location"] == LIST

    page = text(admin.get(LIST))
    assert "Poster melapor" in page
    assert "Pelajar dan mahasiswa · Bahasa Indonesia · poster.png" in page
    assert "0 kali diunduh" in page


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"content": b"MZ"}, "poster.png"),
        ({"title": ""}, "Judul"),
        ({"audience": "X"}, "Untuk siapa"),
    ],
)
def test_a_mistake_is_said_and_nothing_kept(admin, values, said):
    answer = send(admin, **values)

    assert answer.status_code == 422
    assert said in text(answer)
    assert kept(admin) == []


def test_it_is_withdrawn_once(admin):
    send(admin)
    url = f"{LIST}{kept(admin)[0].pk}/tarik/"

    assert admin.post(url)["Location"] == LIST

    assert "Ditarik" in text(admin.get(LIST))
    assert admin.post(url).status_code == 404


def test_whoever_is_no_admin_reads_alone(agency, admin):
    send(admin)
    leader = Officer(agency, "LEAD")

    assert "Tarik materi" not in text(leader.get(LIST))
    assert leader.get(f"{LIST}baru/").status_code == 403
    assert leader.post(f"{LIST}{kept(admin)[0].pk}/tarik/").status_code == 403
    assert kept(admin)[0].withdrawn_at is None
