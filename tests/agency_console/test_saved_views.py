"""Saved views of the queue: made from what is in force, kept, and each desk's and person's own."""

import pytest

from tenants.desk.queries.saved_views import saved_views_of
from tests.factories.consoles import Officer
from tests.factories.lives import make_unit
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
PAGE = "/konsol/antrean/tampilan/"
QUERY = "v=baru&jenis=ASPIRATION&urut=lama"


@pytest.fixture
def admin(agency, db):
    return Officer(agency, "ADM")


def save(officer, name="Aspirasi lama", query=QUERY, **more):
    return officer.post(f"{officer.root}antrean/tampilan/", {"name": name, "query": query, **more})


def kept(officer):
    with officer.scope:
        return [view.name for view in saved_views_of(user_id=officer.user.pk)]


def links(officer, view="baru", **query):
    answer = officer.queue(view, **query)
    return [(link.label, link.url, link.is_current) for link in answer.context["saved"]]


def change(officer, which, do, **more):
    with officer.scope:
        found = {view.name: view.pk for view in saved_views_of(user_id=officer.user.pk)}
    return officer.post(f"{PAGE}{found[which]}/", {"do": do, **more})


def test_it_works(agency, admin):
    [wanted] = make_reports(1, agency=agency, report_class="ASPIRATION")
    make_reports(1, agency=agency)
    offered = admin.queue("baru", jenis="ASPIRATION", urut="lama").context["save_url"]

    form = admin.get(offered)
    saved = save(admin, query=form.context["asked"].query)

    assert offered == f"{PAGE}?{QUERY}"
    assert "Jenis: Aspirasi / apresiasi" in form.content.decode()
    assert (saved.status_code, saved.url) == (302, f"/konsol/antrean/?{QUERY}")
    answer = admin.get(saved.url)
    assert [row.number for row, _url in answer.context["rows"]] == [wanted.number]
    assert [link.is_current for link in answer.context["saved"]] == [True]
    assert "Tampilan “Aspirasi lama” disimpan." in answer.content.decode()
    assert links(admin) == [("Aspirasi lama", f"/konsol/antrean/?{QUERY}", False)]


def test_a_team_view_is_everybodys_and_an_own_one_is_not(agency, admin):
    save(admin, "Tim", for_team="on")
    save(admin, "Saya")
    colleague = Officer(agency, "ADM")

    assert kept(admin) == ["Tim", "Saya"]
    assert kept(colleague) == ["Tim"]


def test_only_an_admin_keeps_the_teams_views(agency, admin):
    save(admin, "Tim", query="v=semua", for_team="on")
    liaison = Officer(agency, "LIA", unit=make_unit(agency))

    saved = save(liaison, "Untuk tim", query="v=semua", for_team="on")
    tried = [change(liaison, "Tim", do, name="Lain") for do in ("rename", "up", "down", "delete")]

    assert saved.status_code == 302
    assert [answer.status_code for answer in tried] == [404] * 4
    assert kept(admin) == ["Tim"]
    assert kept(liaison) == ["Tim", "Untuk tim"]
    page = liaison.get(PAGE).content.decode()
    assert page.count("Ganti nama") == 1


def test_a_view_is_renamed_moved_and_deleted(admin):
    for name in ("A", "B", "C"):
        save(admin, name)

    change(admin, "B", "rename", name="Banjir")
    change(admin, "C", "up")
    change(admin, "A", "down")
    assert kept(admin) == ["C", "A", "Banjir"]

    answer = change(admin, "A", "delete")
    assert (answer.status_code, answer.url) == (302, PAGE)
    assert kept(admin) == ["C", "Banjir"]


def test_a_button_that_is_none_changes_nothing(admin):
    save(admin, "A")

    assert change(admin, "A", "apa").status_code == 302
    assert kept(admin) == ["A"]


@pytest.mark.parametrize("name", ["", "   ", "x" * 41])
def test_a_name_that_does_not_do_is_refused_and_kept_on_the_page(admin, name):
    new = save(admin, name)
    save(admin, "A")
    renamed = change(admin, "A", "rename", name=name)

    assert (new.status_code, renamed.status_code) == (422, 422)
    for answer in (new, renamed):
        assert "Galat:" in answer.content.decode()
        assert name.strip() in answer.content.decode()
    assert kept(admin) == ["A"]


def test_a_full_list_says_what_to_do(admin):
    for number in range(20):
        save(admin, f"Tampilan {number}")

    answer = save(admin, "Satu lagi")

    assert answer.status_code == 422
    assert "Sudah ada 20 tampilan." in answer.content.decode()
    assert len(kept(admin)) == 20


@pytest.mark.parametrize("query", ["", "v=verifikasi", "jenis=ASPIRATION", "v=saya"])
def test_a_query_of_no_view_of_theirs_is_not_saved(admin, query):
    answer = save(admin, "A", query=query)

    assert (answer.status_code, answer.url) == (302, PAGE)
    assert kept(admin) == []


def test_what_is_not_understood_is_not_saved_with_it(admin):
    save(admin, "A", query="v=baru&eskalasi=9&x=<script>&jenis=ASPIRATION")

    assert [url for _label, url, _here in links(admin)] == [
        "/konsol/antrean/?v=baru&jenis=ASPIRATION"
    ]


def test_a_team_view_on_what_a_role_has_not_is_not_shown_to_it(agency, admin):
    save(admin, "Belum disposisi", query="v=baru", for_team="on")
    save(admin, "Terlambat", query="v=lewat", for_team="on")
    liaison = Officer(agency, "LIA", unit=make_unit(agency))

    assert [label for label, *_rest in links(liaison, "saya")] == ["Terlambat"]


def test_nobody_elsewhere_sees_or_changes_them(agency, other_agency, admin):
    save(admin, "Tim", for_team="on")
    elsewhere, desk = Officer(other_agency, "ADM"), Officer(None, "NAT")
    with admin.scope:
        [view] = saved_views_of(user_id=admin.user.pk)

    tried = elsewhere.post(f"{PAGE}{view.pk}/", {"do": "delete"})
    at_the_desk = desk.post(f"/antrean/tampilan/{view.pk}/", {"do": "delete"})

    assert (tried.status_code, at_the_desk.status_code) == (404, 404)
    assert kept(elsewhere) == []
    assert kept(desk) == []
    assert kept(admin) == ["Tim"]


def test_the_national_desk_keeps_its_own(admin):
    desk = Officer(None, "NAT")

    save(desk, "Pagi", query="v=verifikasi", for_team="on")

    assert kept(Officer(None, "NAT")) == ["Pagi"]
    assert kept(admin) == []


def test_an_empty_page_says_how_to_fill_it(admin):
    assert "Belum ada tampilan tersimpan" in admin.get(PAGE).content.decode()
