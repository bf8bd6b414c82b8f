"""The desk's ready replies: kept, put into what the desk writes, and nobody else's."""

import pytest

from casework.actions.keep_desk_reply import keep_desk_reply
from tenants.desk.models import ReadyText
from tenants.scope import NATIONAL, of_agency, scope
from tests.factories.categories import make_category
from tests.factories.consoles import Officer, fresh_life, now, snapshot

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
LIST, NEW = "/balasan/", "/balasan/baru/"
TYPED = {"title": "Minta foto", "code": "minta-foto", "text": "{nomor}: foto?", "is_active": "on"}


@pytest.fixture
def desk(db):
    return Officer(None, "NAT", name="Dewi Lestari")


@pytest.fixture
def life(db):
    make_category("kesehatan", "Kesehatan")
    return fresh_life(title="Lampu padam", category_code="kesehatan")


def keep(desk, code, text="Terima kasih dari {petugas}.", **values):
    with desk.scope:
        return keep_desk_reply(code=code, title=code, text=text, by=desk.actor, at=now(), **values)


def stored():
    with scope(NATIONAL):
        rows = ReadyText.objects.order_by("code")
        return [(row.code, row.title, row.category_code, row.is_active) for row in rows]


def test_the_list_is_empty_at_first(desk):
    answer = desk.get(LIST)

    assert answer.status_code == 200
    assert "Belum ada balasan siap pakai" in answer.content.decode()


def test_it_is_written_listed_changed_and_deleted(desk, life):
    assert desk.get(NEW).context["form"]["is_active"].value() is True
    answer = desk.post(NEW, {**TYPED, "category_code": "kesehatan"})

    assert (answer.status_code, answer["Location"]) == (302, LIST)
    assert stored() == [("minta-foto", "Minta foto", "kesehatan", True)]
    [(row, url, category)] = desk.get(LIST).context["rows"]
    assert (row.code, category) == ("minta-foto", "Kesehatan")
    assert desk.get(url).context["form"]["text"].value() == "{nomor}: foto?"
    assert desk.post(url, {**TYPED, "title": "Foto", "is_active": ""}).status_code == 302
    assert stored() == [("minta-foto", "Foto", "", False)]
    assert "Tidak aktif" in desk.get(LIST).content.decode()
    assert desk.post(f"{url}hapus/")["Location"] == LIST
    assert stored() == []
    assert desk.get(url).status_code == 404


def test_a_preview_keeps_nothing(desk):
    answer = desk.post(NEW, {**TYPED, "pratinjau": "1"})

    assert (answer.status_code, stored()) == (200, [])
    assert answer.context["preview"] == "LP26-8K3M-7QX7: foto?"
    assert desk.get(NEW).context["preview"] == ""


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"text": "Yth. {nama}"}, "text"),
        ({"code": "Minta Foto"}, "code"),
        ({"category_code": "tidak-ada"}, "category_code"),
        ({"title": ""}, "title"),
    ],
)
def test_what_is_refused_stays_typed(desk, values, field):
    answer = desk.post(NEW, {**TYPED, **values})

    form = answer.context["form"]
    assert (answer.status_code, list(form.errors), stored()) == (422, [field], [])
    assert form[field].value() == values[field]


def test_a_code_that_is_taken_is_said(desk):
    keep(desk, "minta-foto")

    answer = desk.post(NEW, TYPED)

    assert answer.status_code == 422
    assert "sudah dipakai" in str(answer.context["form"].errors["code"])


def test_what_the_desk_writes_is_offered_what_fits(desk, life):
    make_category("jalan", "Jalan")
    keep(desk, "salam")
    keep(desk, "sehat", category_code="kesehatan")
    keep(desk, "jalan", category_code="jalan")
    keep(desk, "mati", is_active=False)

    page = desk.see(life, "request-info")

    assert [reply.code for reply in page.context["replies"]] == ["salam", "sehat"]
    assert "Terima kasih dari Dewi Lestari." in page.content.decode()
    # Nothing is written on the report's own page now, so none is read for it.
    assert desk.see(life).context["composer"] == desk.see(life).context["replies"] == []


def test_without_scripts_it_is_put_below_what_was_typed(desk, life):
    keep(desk, "minta", "{nomor}, {unit}: foto?")
    before = snapshot(life)

    answer = desk.send(life, "request-info", text="Hari apa?", balasan="minta", pakai="1")

    assert answer.status_code == 200
    expected = f"Hari apa?\n\n{life.report.number}, …: foto?"
    assert answer.context["form"]["text"].value() == expected
    assert snapshot(life) == before


def test_an_agency_has_none_of_them(agency, desk, life):
    keep(desk, "salam")
    life.route(agency)
    admin = Officer(agency, "ADM")

    assert admin.see(life).context["replies"] == []
    assert admin.get(LIST).status_code == 404
    with scope(of_agency(agency)):
        assert not ReadyText.objects.exists()


@pytest.mark.parametrize("number", [0, 40])
def test_the_statements_do_not_grow_with_the_replies(desk, life, statements, number):
    for place in range(number):
        keep(desk, f"kode-{place}")
    desk.get(LIST)

    with statements() as seen:
        answer = desk.get(LIST)

    assert (len(seen.texts()), len(answer.context["rows"])) == (7, number)
