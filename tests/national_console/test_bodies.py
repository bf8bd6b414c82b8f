"""The master list at the national desk: found, chosen, approved, followed, tried again."""

import pytest

from tenants.bodies.actions.ask_connection import ask_connection
from tenants.bodies.models import Body, ConnectionRow, ConnectionRun
from tenants.models import Agency
from tenants.scope import NATIONAL, scope
from tests.factories.bodies import make_bodies
from tests.factories.consoles import Officer, now
from tests.factories.everything import EVERYTHING

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
LIST, CONNECT, RUNS = "/daftar-induk/", "/daftar-induk/hubungkan/", "/daftar-induk/pengesahan/"
CODES = ("33", "33.04", "33.07", "34", "34.01", "K-KEMENKEU")


@pytest.fixture
def desk(db):
    return Officer(None, "NAT")


@pytest.fixture
def bodies(agency, db):
    return make_bodies(*CODES, tenant=agency)


def codes(answer):
    return [line.body.code for line in answer.context["lines"]]


def ask(bodies, *wanted):
    return ask_connection(body_ids=[bodies[code].pk for code in wanted], by=7, at=now())


def put(code, state, hindrance=""):
    with scope(EVERYTHING):
        rows = ConnectionRow.objects.filter(body__code=code)
        rows.update(state=state, hindrance=hindrance, changed_at=now())


def line():
    with scope(NATIONAL):
        return sorted(ConnectionRow.objects.values_list("body__code", "state"))


def test_it_works(bodies, desk):
    answer = desk.get(LIST)

    assert answer.status_code == 200
    assert codes(answer) == ["K-KEMENKEU", "34", "33.04", "34.01", "33.07", "33"]
    told = {line.body.code: line for line in answer.context["lines"]}
    tenant, other = told["33.04"], told["33.07"]
    assert (tenant.kind, tenant.standing, tenant.mark, tenant.agency_state) == (
        "Kabupaten",
        "Terhubung",
        "ok",
        "Aktif",
    )
    assert not tenant.may_be_chosen
    assert (other.standing, other.mark, other.agency_state) == ("Belum terhubung", "mute", "")
    assert other.may_be_chosen
    assert answer.context["all_count"] == 5
    assert "Hubungkan semua 5 yang cocok" in answer.content.decode()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=wonos", ["33.07"]),
        ("jenis=REGENCY", ["33.04", "34.01", "33.07"]),
        ("jenis=CLUB", []),
        ("wilayah=33", ["33.04", "33.07", "33"]),
        ("wilayah=33&jenis=PROVINCE", ["33"]),
        ("wilayah=x", []),
        ("keadaan=CONNECTED", ["33.04"]),
        ("keadaan=IN_LINE", ["34"]),
        ("keadaan=FAILED", ["34.01"]),
        ("keadaan=OPEN", ["K-KEMENKEU", "34.01", "33"]),
        ("keadaan=ENDED", ["33.07"]),
        ("keadaan=GONE", []),
    ],
)
def test_it_is_narrowed(bodies, desk, query, found):
    ask(bodies, "34", "34.01")
    put("34.01", "FAILED", "HOST_TAKEN")
    with scope(NATIONAL):
        Body.objects.filter(code="33.07").update(until="2026-01-01")

    answer = desk.get(f"{LIST}?{query}")

    assert codes(answer) == found
    assert ("Tidak ada instansi yang cocok" in answer.content.decode()) is not bool(found)


def test_where_each_stands(bodies, desk):
    ask(bodies, "34", "34.01")
    put("34.01", "FAILED", "HOST_TAKEN")
    with scope(NATIONAL):
        Body.objects.filter(code="33.07").update(until="2026-01-01")

    told = {line.body.code: line for line in desk.get(LIST).context["lines"]}

    assert (told["34"].standing, told["34"].may_be_chosen) == ("Dalam antrean", False)
    assert (told["34.01"].standing, told["34.01"].may_be_chosen) == ("Gagal dihubungkan", True)
    assert (told["33.07"].standing, told["33.07"].may_be_chosen) == ("Sudah berakhir", False)


def test_one_that_has_left_is_not_told_to_be_connected(bodies, agency, desk):
    with scope(NATIONAL):
        Agency.objects.filter(pk=agency.pk).update(state="LEFT")

    (line,) = desk.get(f"{LIST}?keadaan=LEFT").context["lines"]

    assert (line.body.code, line.standing, line.mark) == ("33.04", "Sudah keluar", "mute")
    assert not line.may_be_chosen
    assert codes(desk.get(f"{LIST}?keadaan=CONNECTED")) == []


def test_an_empty_list_says_what_to_do(desk):
    assert "Daftar induk masih kosong" in desk.get(LIST).content.decode()


def test_it_is_read_page_by_page_in_as_many_statements(desk, statements):
    make_bodies(*(f"35.{number:02}" for number in range(1, 30)), "35")
    desk.get(LIST)
    with statements() as few:
        desk.get(LIST)
    make_bodies(*(f"33.{number:02}" for number in range(1, 30)), "33")
    with statements() as many:
        first = desk.get(LIST)
    second = desk.get(first.context["next_url"], headers={"HX-Request": "true"})

    assert len(few.texts()) == len(many.texts())
    assert (len(codes(first)), len(codes(second))) == (50, 10)
    assert set(codes(first)).isdisjoint(codes(second))
    assert "<html" not in second.content.decode()


def test_chosen_ones_are_looked_at_then_put_in_line(bodies, desk):
    ids = [bodies[code].pk for code in ("33.07", "34", "33.04")]

    looked = desk.get(CONNECT, {"n": ids})
    assert line() == []
    sent = desk.post(CONNECT, {"n": [body.pk for body in looked.context["bodies"]]})

    assert [body.code for body in looked.context["bodies"]] == ["34", "33.07"]
    assert looked.context["kinds"] == [("Provinsi", 1), ("Kabupaten", 1)]
    assert line() == [("33.07", "WAITING"), ("34", "WAITING")]
    with scope(NATIONAL):
        run = ConnectionRun.objects.get()
    assert run.asked_by == desk.user.pk
    assert (sent.status_code, sent["Location"]) == (302, f"{RUNS}{run.pk}/")


def test_all_that_fit_at_once(bodies, desk):
    looked = desk.get(f"{CONNECT}?semua=1&wilayah=33")

    assert [body.code for body in looked.context["bodies"]] == ["33.07", "33"]


@pytest.mark.parametrize("query", ["", "?n=abc", f"?n={'9' * 30}", "?n=0"])
def test_nothing_chosen_leads_back(bodies, desk, query):
    answer = desk.get(CONNECT + query)

    assert (answer.status_code, answer["Location"]) == (302, LIST)


def test_what_is_in_line_already_is_not_put_there_again(bodies, desk):
    ask(bodies, "33.07")

    answer = desk.post(CONNECT, {"n": [bodies["33.07"].pk]})

    assert (answer.status_code, answer["Location"]) == (302, LIST)
    assert line() == [("33.07", "WAITING")]


def test_a_run_is_followed(bodies, desk):
    run = ask(bodies, "33.07", "34", "34.01")
    put("34", "DONE")
    put("34.01", "FAILED", "HOST_TAKEN")

    page = desk.get(f"{RUNS}{run.pk}/")
    part = desk.get(f"{RUNS}{run.pk}/", headers={"HX-Request": "true"})

    text = page.content.decode()
    assert "2 dari 3 selesai" in text
    assert 'max="3"' in text
    assert 'value="2"' in text
    assert 'hx-trigger="every 2s"' in text
    assert "Nama host ini sudah dipakai instansi lain." in text
    assert "<html" not in part.content.decode()
    assert desk.get(f"{RUNS}0/").status_code == 404


def test_a_run_that_has_ended_asks_no_more(bodies, desk):
    run = ask(bodies, "34")
    put("34", "DONE")

    text = desk.get(f"{RUNS}{run.pk}/").content.decode()

    assert "1 dari 1 selesai" in text
    assert "hx-trigger" not in text


def test_a_line_at_which_nobody_works_is_told(bodies, desk):
    run = ask(bodies, "34")
    with scope(EVERYTHING):
        ConnectionRow.objects.update(changed_at="2026-01-05T00:00:00Z")

    assert "tidak ada yang bergerak" in desk.get(f"{RUNS}{run.pk}/").content.decode()


def test_what_failed_is_tried_again(bodies, desk):
    run = ask(bodies, "34", "34.01")
    put("34.01", "FAILED", "HOST_TAKEN")

    first = desk.post(f"{RUNS}{run.pk}/ulangi/", follow=True)
    second = desk.post(f"{RUNS}{run.pk}/ulangi/", follow=True)

    assert line() == [("34", "WAITING"), ("34.01", "WAITING")]
    assert "1 instansi dicoba lagi." in first.content.decode()
    assert "Tidak ada yang perlu dicoba lagi." in second.content.decode()


def test_the_last_approvals(bodies, desk):
    assert "Belum ada pengesahan" in desk.get(RUNS).content.decode()
    run = ask(bodies, "34")

    answer = desk.get(RUNS)

    (line,) = answer.context["lines"]
    assert (line.figures.run, line.url) == (run, f"{RUNS}{run.pk}/")
