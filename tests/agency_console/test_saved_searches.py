"""A search saved as a view: kept beside the views of the queue, and opened as a search."""

import pytest

from tenants.desk.queries.saved_views import saved_views_of
from tests.factories.consoles import Officer

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
PAGE = "/konsol/antrean/tampilan/"
QUERY = "v=cari&q=lampu+-pasar&jenis=ASPIRATION&bukan=33.04&urut=terbaru"


@pytest.fixture
def admin(agency, db):
    return Officer(agency, "ADM")


def save(officer, query=QUERY, **more):
    typed = {"name": "Lampu padam", "query": query, **more}
    return officer.post(f"{officer.root}antrean/tampilan/", typed)


def kept(officer):
    with officer.scope:
        return [(view.name, view.query) for view in saved_views_of(user_id=officer.user.pk)]


def test_it_works(admin):
    found = admin.get(f"/konsol/cari/?{QUERY}")
    assert found.context["save_url"] == f"{PAGE}?{QUERY}"

    form = admin.get(found.context["save_url"]).content.decode()
    saved = save(admin)

    assert "Pencarian “lampu -pasar” · Jenis: Aspirasi / apresiasi" in form
    opened = f"/konsol/cari/?{QUERY.removeprefix('v=cari&')}"
    assert (saved.status_code, saved.url) == (302, opened)
    assert kept(admin) == [("Lampu padam", QUERY)]
    [link] = admin.get(saved.url).context["saved"]
    assert (link.label, link.url, link.is_current) == (
        "Lampu padam",
        f"/konsol/cari/?{QUERY}",
        True,
    )
    [link] = admin.queue("semua").context["saved"]
    assert (link.url, link.is_current) == (f"/konsol/cari/?{QUERY}", False)
    assert admin.get(link.url).context["asked"].query == QUERY
    assert f'href="{link.url.replace("&", "&amp;")}"' in admin.get(PAGE).content.decode()


def test_the_desks_and_the_teams(db):
    desk, colleague = Officer(None, "NAT"), Officer(None, "NAT")

    saved = save(desk, "v=cari&q=banjir", for_team="on")

    assert saved.url == "/cari/?q=banjir"
    assert kept(colleague) == [("Lampu padam", "v=cari&q=banjir")]


def test_one_without_words_is_called_a_search(admin):
    assert "Pencarian · Jenis" in admin.get(f"{PAGE}?v=cari&jenis=ASPIRATION").content.decode()


def test_what_is_too_long_is_not_kept(admin):
    answer = save(admin, f"v=cari&q={'%E2%80%A6' * 120}")

    assert answer.status_code == 422
    assert "Pencarian ini terlalu panjang untuk disimpan." in answer.content.decode()
    assert kept(admin) == []
