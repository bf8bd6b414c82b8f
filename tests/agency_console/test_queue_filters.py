"""Narrowing and ordering an agency's queue, and what its page says of it."""

from datetime import timedelta

import pytest

from register.rules.steps import Step
from tests.factories.categories import make_category
from tests.factories.consoles import Officer, escalated_life, fresh_life, now
from tests.factories.lives import make_unit
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def numbers(answer):
    return [row.number for row, _url in answer.context["rows"]]


def chips(answer):
    return [(str(chip.label), str(chip.value)) for chip in answer.context["filter_chips"]]


@pytest.fixture
def admin(agency, db):
    return Officer(agency, "ADM")


def test_it_works(agency, admin):
    wanted = make_reports(2, agency=agency, report_class="ASPIRATION")
    make_reports(2, agency=agency)

    answer = admin.queue("baru", jenis="ASPIRATION")

    assert numbers(answer) == [report.number for report in wanted]
    assert chips(answer) == [("Jenis", "Aspirasi / apresiasi")]
    [chip] = answer.context["filter_chips"]
    assert chip.url == "/konsol/antrean/?v=baru"
    assert chip.url in answer.content.decode()


@pytest.mark.parametrize(
    ("condition", "values"),
    [
        ({"status": "IN_PROGRESS"}, {"state": "IN_PROGRESS"}),
        ({"kategori": "kesehatan"}, {"category_code": "kesehatan"}),
        ({"wilayah": "33.04.01"}, {"region_code": "33.04.01"}),
        ({"eskalasi": "2"}, {"escalation": 3}),
        ({"bersama": "1"}, {"joint_agency_ids": [1]}),
        ({"pengawasan": "1"}, {"supervisory": True, "visibility": "CONFIDENTIAL"}),
    ],
    ids=str,
)
def test_each_condition_finds_what_it_says_and_nothing_else(agency, condition, values):
    admin = Officer(agency, "ADM", "INS")
    [wanted] = make_reports(1, agency=agency, **{"state": "LIAISON_REVIEW", **values})
    make_reports(2, agency=agency, state="LIAISON_REVIEW", region_code="33.04.07")

    answer = admin.queue("semua", **condition)

    assert numbers(answer) == [wanted.number]
    assert len(answer.context["filter_chips"]) == 1


def test_a_unit_and_its_name(agency, admin):
    mine, other = make_unit(agency, name="Puskesmas Bawang 1"), make_unit(agency)
    [wanted] = make_reports(1, agency=agency, unit_id=mine.pk)
    make_reports(1, agency=agency, unit_id=other.pk)

    answer = admin.queue("unit", unit=mine.pk)

    assert numbers(answer) == [wanted.number]
    assert chips(answer) == [("Unit", "Puskesmas Bawang 1")]


def test_deadlines_from_one_day_to_another(agency, admin):
    near, far = now() + timedelta(days=1), now() + timedelta(days=9)
    [early] = make_reports(1, agency=agency, first_due=near)
    [late] = make_reports(1, agency=agency, first_due=far)
    day = (now() + timedelta(days=3)).date().isoformat()

    until, since = admin.queue("baru", sampai=day), admin.queue("baru", dari=day)

    assert (numbers(until), numbers(since)) == ([early.number], [late.number])
    assert chips(until)[0][0] == "Tenggat sampai"


def test_each_order_begins_where_it_says_and_goes_on_behind_the_last(agency, admin):
    reports = [
        make_reports(
            1,
            agency=agency,
            first_due=now() + timedelta(days=place),
            submitted_at=now() - timedelta(days=place % 3),
            entered_at=now() - timedelta(days=place % 5),
        )[0]
        for place in range(1, 61)
    ]
    expected = {
        "tenggat": sorted(reports, key=lambda r: (r.due_at, r.pk)),
        "terbaru": sorted(reports, key=lambda r: (r.submitted_at, r.pk), reverse=True),
        "lama": sorted(reports, key=lambda r: (r.entered_at, r.pk)),
    }

    for order, rows in expected.items():
        first = admin.queue("baru", urut=order)
        second = admin.get(first.context["next_url"])
        seen = numbers(first) + numbers(second)
        assert seen == [report.number for report in rows]
        current = [link for link in second.context["sort_links"] if link.is_current]
        assert [f"urut={order}" in link.url or order == "tenggat" for link in current] == [True]


@pytest.mark.parametrize("order", ["tenggat", "lama"])
def test_what_is_settled_has_no_deadline_and_no_wait(agency, admin, order):
    [open_report] = make_reports(1, agency=agency)
    make_reports(1, agency=agency, state="WITHDRAWN")

    assert len(numbers(admin.queue("semua"))) == 2
    assert numbers(admin.queue("semua", urut=order)) == [open_report.number]


def test_neighbouring_pages_keep_conditions_and_order(agency, admin):
    make_reports(60, agency=agency, report_class="ASPIRATION")
    make_reports(3, agency=agency)

    answer = admin.queue("baru", jenis="ASPIRATION", urut="lama")

    assert answer.context["next_url"].startswith(
        "/konsol/antrean/?v=baru&jenis=ASPIRATION&urut=lama&s="
    )
    assert len(numbers(admin.get(answer.context["next_url"]))) == 10


def test_nothing_found_says_so_and_leads_back(agency, admin):
    fresh_life().route(agency)

    answer = admin.queue("baru", jenis="ASPIRATION")

    text = answer.content.decode()
    assert "Tidak ada laporan yang cocok" in text
    assert text.count('href="/konsol/antrean/?v=baru"') >= 3
    assert "Semua laporan sudah didisposisikan" not in text


def test_what_an_address_asks_for_in_vain_is_said(agency, admin):
    fresh_life().route(agency)

    answer = admin.queue("baru", eskalasi="9")

    assert len(numbers(answer)) == 1
    assert "Sebagian saringan pada tautan itu tidak dikenal" in answer.content.decode()


def test_the_form_is_drawn_when_asked_for_alone_to_htmx(agency, admin):
    make_unit(agency, name="Puskesmas Bawang 1")
    make_category("kesehatan", "Kesehatan")
    url = "/konsol/antrean/?v=semua&status=IN_PROGRESS&saring=1"

    whole = admin.get(url)
    part = admin.get(url, headers={"HX-Request": "true"}).content.decode()

    assert 'id="saringan"' in whole.content.decode()
    assert "<html" not in part
    for words in ("Puskesmas Bawang 1", "Kesehatan", "Sigaluh", "Tampilkan"):
        assert words in part
    assert 'value="IN_PROGRESS"' in part.replace("\n", " ")
    assert part.count("checked") == 1
    assert 'name="instansi"' not in part
    assert "Tampilkan" not in admin.queue("semua").content.decode()


def test_the_province_filters_by_agency(agency, province):
    escalated_life(agency, level=2)
    officer = Officer(province, "PRV")

    form = officer.queue("eskalasi", saring="1").context["filter_form"]
    found = officer.queue("eskalasi", instansi=agency.pk)
    none = officer.queue("eskalasi", instansi=province.pk)

    assert "instansi" in form.fields
    assert "unit" not in form.fields
    assert (len(numbers(found)), numbers(none)) == (1, [])
    assert chips(found) == [("Instansi", agency.name)]


def test_a_unit_of_another_agency_is_no_name_here(agency, province):
    unit = make_unit(agency, name="Rahasia dapur")

    answer = Officer(province, "PRV").queue("eskalasi", unit=unit.pk)

    assert chips(answer) == [("Unit", str(unit.pk))]
    assert "Rahasia dapur" not in answer.content.decode()


def test_another_agencys_reports_are_found_by_no_condition(agency, other_agency):
    make_reports(3, agency=other_agency, report_class="ASPIRATION")

    answer = Officer(agency, "ADM").queue("semua", instansi=other_agency.pk)

    assert numbers(answer) == []


def test_steps_taken_do_not_lose_the_filtered_view(agency, admin):
    life = fresh_life()
    life.route(agency)
    life.officer(agency, admin.actor, Step.RESPOND_INITIAL_AGENCY, text="Kami periksa.")

    assert numbers(admin.queue("unit", status="IN_PROGRESS")) == [life.report.number]
    assert numbers(admin.queue("unit", status="LIAISON_REVIEW")) == []


@pytest.mark.parametrize("number", [5, 500])
def test_the_statements_are_the_same_for_any_number_of_rows(agency, admin, statements, number):
    make_category("kesehatan", "Kesehatan")
    unit = make_unit(agency)
    make_reports(number, agency=agency, unit_id=unit.pk, category_code="kesehatan")
    asked = {"kategori": "kesehatan", "wilayah": "33.04", "unit": unit.pk, "urut": "lama"}
    admin.queue("unit", **asked)

    with statements() as seen:
        answer = admin.queue("unit", **asked)

    assert len(numbers(answer)) == min(number, 50)
    assert len(seen.texts()) == 10


@pytest.mark.parametrize(("view", "is_there"), [("semua", True), ("baru", False)])
def test_states_are_offered_where_a_view_has_several(admin, view, is_there):
    page = admin.queue(view, saring="1").content.decode()

    assert ('name="status"' in page) is is_there
    assert 'name="jenis"' in page
