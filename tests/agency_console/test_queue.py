"""The agency's queue: its views, its pages, and who sees what in it."""

import pytest

from register.rules.states import Visibility
from register.rules.steps import Step
from tests.factories.consoles import Officer, escalated_life, fresh_life
from tests.factories.lives import make_unit
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def rows(answer):
    return [row for row, _url in answer.context["rows"]]


def counts(answer):
    return {
        link.label: link.count for group in answer.context["frame"].groups for link in group.links
    }


def test_it_works(agency):
    life = fresh_life(title="Tidak ada dokter jaga")
    life.route(agency)

    answer = Officer(agency, "ADM").queue("baru")

    assert answer.status_code == 200
    [row] = rows(answer)
    assert row.number == life.report.number
    assert row.title == "Tidak ada dokter jaga"
    assert row.chip.text == "Sisa 5 hari kerja"
    assert row.place == "Sigaluh"
    assert row.state == "Di Admin Instansi"
    assert row.number in answer.content.decode()


def test_the_console_begins_with_the_first_view_of_a_role(agency):
    unit = make_unit(agency)

    admin = Officer(agency, "ADM").get("/konsol/")
    liaison = Officer(agency, "LIA", unit=unit).get("/konsol/")

    assert (admin.status_code, admin.url) == (302, "/konsol/antrean/?v=baru")
    assert (liaison.status_code, liaison.url) == (302, "/konsol/antrean/?v=saya")


@pytest.mark.parametrize("view", ["", "tidak-ada", "verifikasi"])
def test_a_view_that_is_not_theirs_leads_to_the_first(agency, view):
    answer = Officer(agency, "ADM").queue(view)

    assert (answer.status_code, answer.url) == (302, "/konsol/antrean/?v=baru")


def test_the_menu_counts_each_view_and_marks_the_one_shown(agency):
    for _ in range(3):
        fresh_life().route(agency)

    answer = Officer(agency, "ADM").queue("baru")

    assert counts(answer)["Perlu disposisi"] == 3
    assert counts(answer)["Di unit kerja"] == 0
    assert counts(answer)["Semua laporan"] is None
    marked = [
        link.label
        for group in answer.context["frame"].groups
        for link in group.links
        if link.is_current
    ]
    assert marked == ["Perlu disposisi"]


@pytest.mark.parametrize("view", ["baru", "unit", "lewat", "pelapor", "ombudsman", "semua"])
def test_an_empty_view_says_why_it_is_empty(agency, view):
    answer = Officer(agency, "ADM").queue(view)

    words = answer.context["words"]
    assert answer.status_code == 200
    assert str(words.empty) in answer.content.decode()
    assert str(words.reason) in answer.content.decode()


def test_a_liaison_officer_sees_the_reports_of_their_unit_only(agency):
    mine, other = make_unit(agency), make_unit(agency)
    admin = Officer(agency, "ADM")
    for unit in (mine, other):
        life = fresh_life()
        life.route(agency)
        life.officer(agency, admin.actor, Step.ASSIGN_UNIT, unit_id=unit.pk)

    answer = Officer(agency, "LIA", unit=mine).queue("saya")

    assert [row.holder for row in rows(answer)] == [mine.name]
    assert len(rows(Officer(agency, "ADM").queue("unit"))) == 2


def test_an_escalated_report_is_flagged(agency, province):
    escalated_life(agency, level=1)

    answer = Officer(agency, "ADM").queue("lewat")

    [row] = rows(answer)
    assert row.escalation == "Pimpinan"
    assert row.chip.kind == "late"


def test_a_report_that_waits_for_its_reporter_says_so(agency):
    life = fresh_life()
    life.route(agency)
    admin = Officer(agency, "ADM")
    life.officer(agency, admin.actor, Step.REQUEST_INFO, text="Nama loket?")

    [row] = rows(admin.queue("pelapor"))

    assert (row.chip.text, row.chip.kind) == ("Menunggu pelapor", "mute")


def test_an_ended_report_has_no_deadline_left(agency):
    life = fresh_life()
    life.route(agency)
    admin = Officer(agency, "ADM")
    life.officer(agency, admin.actor, Step.ANSWER_AGENCY, text="Sudah.", substantive=True)
    life.reporter(Step.ACCEPT)

    [row] = rows(admin.queue("semua"))

    assert (row.chip, row.state) == (None, "Selesai")


def test_what_is_confidential_carries_a_lock(agency):
    fresh_life(visibility=Visibility.CONFIDENTIAL).route(agency)
    fresh_life().route(agency, supervisory=True)

    admin = Officer(agency, "ADM").queue("baru").content.decode()
    inspector = Officer(agency, "INS").queue("baru").content.decode()

    assert ("Rahasia" in admin, "Pengawasan" in admin) == (True, False)
    assert "Pengawasan" in inspector


def test_fifty_rows_a_page_and_the_next_begins_behind_the_last(agency):
    make_reports(120, agency=agency)
    admin = Officer(agency, "ADM")

    first = admin.queue("baru")
    second = admin.get(first.context["next_url"])
    third = admin.get(second.context["next_url"])
    back = admin.get(second.context["previous_url"])

    seen = [[row.number for row in rows(answer)] for answer in (first, second, third)]
    assert [len(page) for page in seen] == [50, 50, 20]
    assert len({number for page in seen for number in page}) == 120
    assert third.context["next_url"] == ""
    assert [row.number for row in rows(back)] == seen[0]


@pytest.mark.parametrize("token", ["%%%", "WzBd", "x" * 2000])
def test_a_damaged_link_shows_the_first_page_and_says_so(agency, token):
    fresh_life().route(agency)

    answer = Officer(agency, "ADM").queue("baru", s=token)

    assert answer.status_code == 200
    assert len(rows(answer)) == 1
    sentence = "Tautan halaman itu sudah tidak berlaku. Daftar ditampilkan dari awal."
    assert sentence in answer.content.decode()


def test_htmx_gets_the_rows_alone_and_caches_are_told(agency):
    fresh_life().route(agency)
    admin = Officer(agency, "ADM")

    part = admin.get("/konsol/antrean/?v=baru", headers={"HX-Request": "true"})
    whole = admin.queue("baru")

    assert "<html" not in part.content.decode()
    assert 'id="daftar"' in part.content.decode()
    assert "<html" in whole.content.decode()
    assert "HX-Request" in part["Vary"]
    assert "HX-Request" in whole["Vary"]


@pytest.mark.parametrize("role", ["ADM", "KOM", "ORG", "INS", "LEAD"])
def test_another_agencys_reports_are_in_no_view(agency, other_agency, role):
    fresh_life().route(other_agency)
    make_reports(5, agency=other_agency)

    officer = Officer(agency, role)

    for view in ("baru", "unit", "lewat", "pelapor", "ombudsman", "semua"):
        assert rows(officer.queue(view)) == []
    assert len(rows(Officer(other_agency, role).queue("baru"))) == 6


@pytest.mark.parametrize("role", ["ADM", "LIA", "PRV"])
@pytest.mark.parametrize("number", [5, 500])
def test_the_statements_are_few_and_the_same_for_any_number_of_rows(
    agency, province, statements, number, role
):
    unit = make_unit(agency)
    make_reports(number, agency=agency, unit_id=unit.pk, supervisor_id=province.pk, escalation=2)
    officer, view = {
        "ADM": (lambda: Officer(agency, "ADM"), "unit"),
        "LIA": (lambda: Officer(agency, "LIA", unit=unit), "saya"),
        "PRV": (lambda: Officer(province, "PRV"), "eskalasi"),
    }[role]
    browser = officer()
    browser.queue(view)

    with statements() as seen:
        answer = browser.queue(view)

    assert len(rows(answer)) == min(number, 50)
    assert len(seen.texts()) == {"ADM": 7, "LIA": 7, "PRV": 6}[role]
