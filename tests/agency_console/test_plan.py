"""The pages of the action plan."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from onboarding.action_plan.models import Evidence, PlanItem
from tests.factories.consoles import Officer
from tests.factories.uploads import letter as pdf
from tests.factories.uploads import screenshot as png

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
LIST = "/konsol/kesiapan/rencana/"
ITEM = f"{LIST}training/"


@pytest.fixture(autouse=True)
def _media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def admin(agency):
    return Officer(agency, "ORG", name="Rini")


def text(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def typed(**values):
    return {
        "owner": "Sekda",
        "due_on": "",
        "state": "WORKING",
        "note": "",
        "version": "0",
        **values,
    }


def items(officer):
    with officer.scope:
        return list(PlanItem.objects.values_list("code", "state", "owner", "version"))


def send(officer, *, content=None, name="foto.png", item=ITEM):
    file = SimpleUploadedFile(name, png() if content is None else content)
    return officer.post(f"{item}bukti/", {"file": [file]})


def test_it_works(admin):
    assert "0 dari 8 butir selesai." in text(admin.get(LIST))

    answer = admin.post(ITEM, typed(due_on="2026-01-02"))
    assert (answer.status_code, answer["Location"]) == (302, LIST)
    assert items(admin) == [("TRAINING", "WORKING", "Sekda", 1)]
    assert "Lewat" in text(admin.get(LIST))

    assert send(admin)["Location"] == ITEM
    page = admin.get(ITEM)
    assert "foto.png" in text(page)
    assert "Penanggung jawab: Sekda" in text(page)
    url = re.search(r'href="([^"]*/bukti/\d+/)"', page.content.decode())[1]
    file = admin.get(url)
    assert (file["Content-Type"], file["Content-Disposition"]) == (
        "image/png",
        'attachment; filename="foto.png"',
    )
    assert file.content.startswith(b"\x89PNG")

    assert admin.post(ITEM, typed(state="DONE", version="1")).status_code == 302
    assert "1 dari 8 butir selesai." in text(admin.get(LIST))
    refused = admin.post(f"{url}hapus/")
    assert (refused.status_code, "memerlukan bukti" in text(refused)) == (422, True)
    assert admin.post(ITEM, typed(version="2")).status_code == 302
    assert admin.post(f"{url}hapus/").status_code == 302
    assert admin.get(url).status_code == 404
    assert admin.post(f"{url}hapus/").status_code == 404


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"owner": ""}, "Isi siapa penanggung jawab"),
        ({"state": "DONE"}, "memerlukan bukti"),
        ({"state": "X"}, "Keadaan"),
        ({"version": "7"}, "sudah diubah orang lain"),
        ({"due_on": "besok"}, "Tenggat"),
    ],
)
def test_what_is_refused_keeps_what_was_typed(admin, values, said):
    answer = admin.post(ITEM, typed(note="Dua angkatan.", **values))

    assert answer.status_code == 422
    assert said in text(answer)
    assert "Dua angkatan." in answer.content.decode()
    assert items(admin) == []


def test_a_file_that_is_none_is_refused(admin):
    for answer in (
        send(admin, content=b"MZ program", name="foto.png"),
        send(admin, content=b"halo", name="catatan.txt"),
        admin.post(f"{ITEM}bukti/", {}),
        send(admin, content=b"%PDF-1.7 rusak", name="rencana.pdf", item=f"{LIST}signed-plan/"),
    ):
        assert answer.status_code == 422
    with admin.scope:
        assert not Evidence.objects.exists()


def test_the_signed_plan_is_a_pdf(admin):
    answer = send(admin, content=pdf(), name="rencana.pdf", item=f"{LIST}signed-plan/")

    assert answer.status_code == 302
    assert send(admin, item=f"{LIST}signed-plan/").status_code == 422


def test_who_leads_reads_and_changes_nothing(agency, admin):
    admin.post(ITEM, typed())
    leader = Officer(agency, "LEAD")

    page = leader.get(ITEM)
    assert "Sekda" in text(page)
    assert 'type="submit"' not in page.content.decode().split("<main")[1]
    assert leader.post(ITEM, typed(owner="Lain", version="1")).status_code == 422
    assert send(leader).status_code == 422
    assert items(admin) == [("TRAINING", "WORKING", "Sekda", 1)]


def test_no_other_item_there_is(admin):
    assert admin.get(f"{LIST}apa-saja/").status_code == 404


def test_the_paper_is_a_pdf(admin):
    admin.post(ITEM, typed(due_on="2026-12-20", note="#set text(red) [*catatan*]"))

    answer = admin.get(f"{LIST}naskah/")

    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"].startswith(
        'attachment; filename="rencana-aksi-banjarnegara-'
    )
    assert answer.content.startswith(b"%PDF-")


def test_the_list_takes_the_same_statements_however_much_there_is(admin, statements):
    admin.get(LIST)
    with statements() as few:
        admin.get(LIST)
    admin.post(ITEM, typed())
    send(admin)
    send(admin)
    with statements() as many:
        admin.get(LIST)

    assert len(few.texts()) == len(many.texts()) == 7
