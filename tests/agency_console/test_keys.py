"""The keys of a console, the switch that turns them off, and the way to a report by its number."""

import pytest

from tests.factories.consoles import Officer, fresh_life

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
KEYS, JUMP = "/konsol/pintasan/", "/konsol/lompat/"


@pytest.fixture
def admin(agency, db):
    return Officer(agency, "ADM")


def test_it_works(admin):
    page = admin.get(KEYS)
    part = admin.get(KEYS, headers={"HX-Request": "true"}).content.decode()

    for key in ("?", "Ctrl K", "j", "k", "x", "Enter", "a", "s", "r", "n", "Esc"):
        assert f"<kbd>{key}</kbd>" in page.content.decode()
    assert 'data-keys="on"' in page.content.decode()
    assert "<html" not in part
    assert "Matikan pintasan" in part


def test_the_keys_of_suggested_agencies_are_told_to_the_desk_alone(admin):
    desk = Officer(None, "NAT")

    assert "<kbd>1 2 3</kbd>" in desk.get("/pintasan/").content.decode()
    assert "<kbd>1 2 3</kbd>" not in admin.get(KEYS).content.decode()


def test_a_person_turns_them_off_for_themselves(agency, admin):
    off = admin.post(KEYS, {"pintasan": "off"})

    assert (off.status_code, off.url) == (302, KEYS)
    text = admin.get(KEYS).content.decode()
    assert 'data-keys="off"' in text
    assert "Pintasan dimatikan." in text
    assert 'data-keys="on"' in Officer(agency, "ADM").get(KEYS).content.decode()

    admin.post(KEYS, {"pintasan": "on"})
    assert 'data-keys="on"' in admin.get(KEYS).content.decode()


@pytest.mark.parametrize("how", ["{}", " {} ", "lower", "spaces"])
def test_a_number_leads_to_its_report_however_it_is_typed(agency, admin, how):
    life = fresh_life()
    life.route(agency)
    number = life.report.number
    typed = {"lower": number.lower(), "spaces": number.replace("-", " ")}

    answer = admin.get(JUMP, {"nomor": typed.get(how, how.format(number))})

    assert (answer.status_code, answer.url) == (302, f"/konsol/laporan/{number}/")


@pytest.mark.parametrize("typed", ["LP26-AAAA-AAAA", "x" * 300, "<b>"])
def test_what_leads_nowhere_says_so_and_stays_to_be_mended(admin, typed):
    answer = admin.get(JUMP, {"nomor": typed})

    assert answer.status_code == 404
    assert "Tidak ada laporan dengan nomor ini" in answer.content.decode()
    assert answer.context["typed"] == typed[:30]


def test_another_agencys_number_leads_nowhere(agency, other_agency, admin):
    life = fresh_life()
    life.route(other_agency)

    assert admin.get(JUMP, {"nomor": life.report.number}).status_code == 404


def test_without_a_number_there_is_a_form(admin):
    answer = admin.get(JUMP)

    assert answer.status_code == 200
    assert "Nomor laporan" in answer.content.decode()
    assert "<html" not in admin.get(JUMP, headers={"HX-Request": "true"}).content.decode()


def test_a_report_is_drawn_alone_beside_the_queue(agency, admin):
    life = fresh_life()
    life.route(agency)
    url = f"{admin.url(life)}?v=baru"

    part = admin.get(url, headers={"HX-Request": "true"})
    whole = admin.get(url)

    assert "<html" not in part.content.decode()
    assert life.report.title in part.content.decode()
    assert part["HX-Push-Url"] == url
    assert "<html" in whole.content.decode()
    assert "HX-Push-Url" not in whole
    assert "HX-Request" in whole["Vary"]
