"""Answered reports like a new one: on the desk's page of it, by a part that comes afterwards."""

import pytest

from register.rules.states import Visibility
from search import door
from search.engines.chosen import POSTGRES
from search.queries.documents import documents_of
from search.queries.vocabulary import forget
from tenants.scope import SYSTEM, scope
from tests.factories.consoles import Officer, fresh_life, now
from tests.factories.everything import EVERYTHING
from tests.factories.reports import make_reports
from tests.search.fake_outside import Outside

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
ADDRESS = "serupa"
NOTHING = "Belum ada laporan serupa yang sudah dijawab."
AS_HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture(autouse=True)
def _postgres_alone(monkeypatch):
    monkeypatch.setattr(door, "engines", lambda: (POSTGRES,))
    forget()


@pytest.fixture
def desk(db):
    return Officer(None, "NAT")


@pytest.fixture
def life(db):
    return fresh_life(title="Lampu jalan mati", body="Lampu jalan mati di depan pasar.")


def answered(agency, title, **values):
    """Store an answered report filed today, found by the search."""
    values = {"state": "ANSWERED", "body": "Sudah lama.", **values}
    (row,) = make_reports(1, agency=agency, title=title, submitted_at=now(), **values)
    keep(row.pk)
    return row


def keep(*ids):
    with scope(SYSTEM):
        POSTGRES.keep(documents_of(ids))


def shown(answer):
    return [(row.number, url) for row, url in answer.context["lines"]]


def test_it_works(agency, other_agency, desk, life):
    keep(life.id)
    near = answered(agency, "Lampu jalan mati total", state="CLOSED")
    far = answered(other_agency, "Lampu jalan mati di kota lain", region_code="51.03.01")
    answered(agency, "Lampu jalan mati juga", state="IN_PROGRESS")
    answered(agency, "Sampah menumpuk")

    answer = desk.see(life, ADDRESS)

    assert shown(answer) == [
        (near.number, f"/laporan/{near.number}/"),
        (far.number, f"/laporan/{far.number}/"),
    ]
    text = " ".join(answer.content.decode().split())
    assert f"{near.number} · Selesai · Pemkab Banjarnegara" in text
    assert f"{far.number} · Sudah dijawab · Kemenkes" in text
    assert NOTHING not in text


@pytest.mark.parametrize(
    ("title", "category", "is_like"),
    [
        ("Jembatan gantung putus, anak sekolah memutar", "", True),
        ("Anak sekolah belum divaksin", "", False),
        ("Anak sekolah belum divaksin", "jalan", True),
        ("Anak belum divaksin", "jalan", False),
    ],
)
def test_two_words_of_many_are_alike_only_in_one_category(agency, desk, title, category, is_like):
    life = fresh_life(title="Jembatan gantung desa putus, anak sekolah kami memutar jauh sekali",
                      category_code="jalan")  # fmt: skip
    answered(agency, title, body="", category_code=category)

    assert bool(desk.see(life, ADDRESS).context["lines"]) is is_like


def test_the_reports_page_asks_for_it_afterwards(desk, life):
    text = desk.see(life).content.decode()

    address = desk.url(life, ADDRESS)
    assert f'hx-get="{address}"' in text
    assert f'<a href="{address}">Lihat laporan serupa yang sudah dijawab</a>' in text


def test_to_htmx_it_is_the_part_alone(agency, desk, life):
    row = answered(agency, "Lampu jalan mati total")

    answer = desk.get(desk.url(life, ADDRESS), **AS_HTMX)

    text = answer.content.decode()
    assert text.strip().startswith("<section")
    assert row.number in text
    assert "<html" not in text
    assert answer["Vary"].count("HX-Request") == 1


def test_where_there_is_none_it_says_so(desk, life):
    keep(life.id)

    assert NOTHING in desk.see(life, ADDRESS).content.decode()
    assert NOTHING in desk.see(fresh_life(title="Lampu"), ADDRESS).content.decode()


def test_no_more_than_three_are_shown(agency, desk, life, statements):
    address = desk.url(life, ADDRESS)
    for number in range(5):
        answered(agency, f"Lampu jalan mati {number}")
    desk.get(address)

    with statements() as taken:
        answer = desk.get(address)

    assert len(answer.context["lines"]) == 3
    assert len(taken.texts()) <= 12


def test_with_the_engine_away_the_database_finds_them(agency, desk, life, monkeypatch):
    away = Outside()
    away.is_away = True
    monkeypatch.setattr(door, "engines", lambda: (away, POSTGRES))
    row = answered(agency, "Lampu jalan mati total")

    assert [number for number, _url in shown(desk.see(life, ADDRESS))] == [row.number]
    assert desk.see(life).status_code == 200


def test_who_is_named_in_a_supervisory_report_never_sees_it(agency, desk, life):
    named = answered(
        agency, "Lampu jalan mati karena pegawai", visibility=Visibility.CONFIDENTIAL,
        supervisory=True, reported_user_ids=[desk.user.pk],
    )  # fmt: skip
    open_one = answered(agency, "Lampu jalan mati total")

    assert [number for number, _url in shown(desk.see(life, ADDRESS))] == [open_one.number]
    another = Officer(None, "NAT").see(life, ADDRESS)
    assert {number for number, _url in shown(another)} == {named.number, open_one.number}


def test_what_the_register_refuses_is_not_shown_whatever_the_index_says(agency, desk, life):
    row = answered(agency, "Lampu jalan mati total")
    with scope(EVERYTHING):
        row.supervisory, row.reported_user_ids = True, [desk.user.pk]
        row.visibility = Visibility.CONFIDENTIAL
        row.save()

    assert shown(desk.see(life, ADDRESS)) == []


def test_an_unknown_number_is_not_found(desk):
    assert desk.get(f"/laporan/LP26-2222-2222/{ADDRESS}/").status_code == 404


def test_it_is_not_asked_for_once_an_agency_has_the_report(agency, desk, life):
    life.route(agency)

    assert desk.url(life, ADDRESS) not in desk.see(life).content.decode()


def test_an_agency_has_no_such_page(agency, life):
    life.route(agency)
    officer = Officer(agency, "ADM")

    assert officer.see(life, ADDRESS).status_code == 404
    assert "serupa-dijawab" not in officer.see(life).content.decode()
