"""Looking at a report's files one after the other."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from register.actions.keep_file import KeptFile
from register.actions.store_attachments import store_attachments
from register.queries.tracking import portal_scope
from register.rules.actors import reporter_of
from tenants.scope import scope
from tests.factories.consoles import Officer, fresh_life, now

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def life(agency):
    life = fresh_life()
    life.route(agency)
    return life


@pytest.fixture
def files(life):
    kept = []
    for name, kind in (("satu.png", "png"), ("surat.pdf", "pdf"), ("tiga.jpg", "jpg")):
        path = default_storage.save(f"uji/{name}", ContentFile(b"isi"))
        kept.append(KeptFile(path=path, name=name, kind=kind, size=3, sha256="0" * 64))
    with scope(portal_scope(secret=life.secret)):
        return store_attachments(report_id=life.id, files=kept, by=reporter_of(life.id), at=now())


def view(officer, life, file_id):
    return officer.get(officer.url(life, "berkas", file_id, "lihat"))


def test_it_works(agency, life, files):
    admin = Officer(agency, "ADM")
    link = admin.see(life).context["files"][1]

    answer = admin.get(link.view_url)

    assert answer.status_code == 200
    context = answer.context
    assert (context["file"].name, context["place"], context["count"]) == ("surat.pdf", 2, 3)
    assert (context["previous"].name, context["next"].name) == ("satu.png", "tiga.jpg")
    assert f'href="{link.url}?buka"' in answer.content.decode()


def test_the_first_and_the_last_have_one_neighbour(agency, life, files):
    admin = Officer(agency, "ADM")

    first, last = view(admin, life, files[0]), view(admin, life, files[2])

    assert (first.context["previous"], first.context["next"].name) == (None, "surat.pdf")
    assert (last.context["previous"].name, last.context["next"]) == ("surat.pdf", None)
    assert f'<img src="{first.context["file"].url}"' in first.content.decode()


def test_a_pdf_is_read_in_the_browser_when_asked_for(agency, life, files):
    admin = Officer(agency, "ADM")

    answer = admin.get(admin.url(life, "berkas", files[1]), {"buka": ""})

    assert answer["Content-Disposition"] == 'inline; filename="surat.pdf"'
    assert answer["Content-Security-Policy"].startswith("default-src 'none'; object-src 'self'")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert b"".join(answer) == b"isi"
    picture = admin.get(admin.url(life, "berkas", files[0]), {"buka": ""})
    assert picture["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert b"".join(picture) == b"isi"


def test_nobody_else_sees_it(agency, other_agency, life, files):
    other = fresh_life()
    other.route(agency)

    assert view(Officer(other_agency, "ADM"), life, files[0]).status_code == 404
    assert view(Officer(agency, "ADM"), other, files[0]).status_code == 404
