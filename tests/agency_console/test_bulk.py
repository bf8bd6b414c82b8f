"""Steps on many reports at once: each stands or falls for itself, and is done once."""

import re
from uuid import uuid4

import pytest

from register.rules.steps import Step
from register.words.steps import STEP_LABELS
from tenants.desk.models import BulkRun
from tests.factories.consoles import Officer, escalated_life, fresh_life, snapshot
from tests.factories.lives import make_unit
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
PAGE = "/konsol/antrean/sekaligus/"


@pytest.fixture
def admin(agency, db):
    return Officer(agency, "ADM")


@pytest.fixture
def lives(agency, db):
    found = [fresh_life(title=f"Laporan {place}") for place in range(3)]
    for life in found:
        life.route(agency)
    return found


def numbers(lives):
    return [life.report.number for life in lives]


def marks(lives):
    return [f"{life.report.number}:{life.report.version}" for life in lives]


def open_form(officer, lives, slug):
    return officer.get(f"{officer.root}antrean/sekaligus/", {"n": numbers(lives), "langkah": slug})


def send(officer, chosen, slug, *, key=None, **typed):
    data = {"n": chosen, "langkah": slug, "key": key or uuid4(), **typed}
    return officer.post(f"{officer.root}antrean/sekaligus/", data)


def outcomes(officer, answer):
    rows = officer.get(answer.url).context["rows"]
    return [(row["number"], str(row["label"]), row["reason"]) for row in rows]


def steps(life):
    return [event.step for event in life.events()]


def test_it_works(agency, admin, lives):
    unit = make_unit(agency)
    chosen = admin.get(PAGE, {"n": numbers(lives)})
    form = open_form(admin, lives, "assign-unit")
    sent = re.findall(r'name="n" value="([^"]+)"', form.content.decode())

    answer = send(admin, sent, "assign-unit", unit_id=unit.pk, text="Mohon dicek.")

    label = str(STEP_LABELS[Step.ASSIGN_UNIT])
    assert set(form.context["form"].fields) == {"unit_id", "supporting_unit_ids", "text"}
    assert next((o.label, o.many) for o in chosen.context["offers"]) == (label, 3)
    assert sent == [f"{number}:2" for number in numbers(lives)]
    assert outcomes(admin, answer) == [(n, "Selesai dilakukan", "") for n in numbers(lives)]
    for life in lives:
        assert steps(life)[-1] == "ASSIGN_UNIT"
        assert life.report.unit_id == unit.pk
        assert life.events()[-1].text == "Mohon dicek."


def test_a_step_is_offered_with_on_how_many_it_is_open(agency, admin, lives):
    lives[0].officer(agency, admin.actor, Step.RESPOND_INITIAL_AGENCY, text="Kami periksa.")

    offers = {o.label: o.many for o in admin.get(PAGE, {"n": numbers(lives)}).context["offers"]}
    form = open_form(admin, lives, "assign-unit")

    assert offers[str(STEP_LABELS[Step.ASSIGN_UNIT])] == 2
    assert offers[str(STEP_LABELS[Step.PROGRESS_NOTE])] == 1
    assert offers[str(STEP_LABELS[Step.REQUEST_INFO])] == 3
    assert str(STEP_LABELS[Step.ANSWER]) not in offers
    assert [report.number for report, *_rest in form.context["taken"]] == numbers(lives[1:])
    [(left, reason)] = form.context["left"]
    assert left.number == lives[0].report.number
    assert reason.startswith("Langkah ini tidak tersedia pada status laporan saat ini.")


def test_what_is_refused_leaves_nothing_and_the_rest_is_done(agency, admin, lives):
    chosen, before = marks(lives), steps(lives[0])
    lives[1].officer(agency, Officer(agency, "ADM").actor, Step.REQUEST_INFO, text="Loket mana?")
    moved = steps(lives[1])
    master = lives[0].report.number

    answer = send(admin, chosen, "merge", master_number=master)

    found = outcomes(admin, answer)
    assert [label for _number, label, _reason in found] == [
        "Tidak dilakukan",
        "Berubah sementara itu",
        "Selesai dilakukan",
    ]
    assert "sudah diubah orang lain" in found[1][2]
    assert steps(lives[1]) == moved
    assert steps(lives[2])[-1] == "MERGE"
    assert "MERGE" not in steps(lives[0])
    assert steps(lives[0])[: len(before)] == before
    assert lives[0].report.state == "AGENCY_REVIEW"


def test_the_same_form_sent_twice_is_done_once(agency, admin, lives):
    chosen, key = marks(lives), uuid4()

    first = send(admin, chosen, "request-info", key=key, text="Loket mana?")
    before = [snapshot(life) for life in lives]
    second = send(admin, chosen, "request-info", key=key, text="Loket mana?")

    assert first.url == second.url
    assert [snapshot(life) for life in lives] == before
    assert [label for _n, label, _r in outcomes(admin, second)] == ["Selesai dilakukan"] * 3
    with admin.scope:
        assert BulkRun.objects.count() == 1


def test_a_form_without_what_the_step_asks_for_is_refused_and_kept(admin, lives):
    before = [snapshot(life) for life in lives]
    chosen = [mark.replace(":2", ":1") for mark in marks(lives)]

    answer = send(admin, chosen, "assign-unit", text="Arahan yang sudah ditulis.")

    text = answer.content.decode()
    assert answer.status_code == 422
    assert "Arahan yang sudah ditulis." in text
    assert re.findall(r'name="n" value="([^"]+)"', text) == chosen
    assert [snapshot(life) for life in lives] == before


def test_many_are_routed_by_what_each_says_itself(agency):
    desk = Officer(None, "NAT")
    lives = [fresh_life(), fresh_life(category_code="")]

    answer = send(
        desk, marks(lives), "verify-and-route", agency_id=agency.pk, checklist="on", text="Sesuai."
    )

    found = outcomes(desk, answer)
    assert [label for _n, label, _r in found] == ["Selesai dilakukan", "Tidak dilakukan"]
    assert found[1][2] == "Pilih kategori."
    assert lives[0].report.agency_id == agency.pk
    assert lives[0].report.category_code == "kesehatan"
    assert lives[1].report.state == "NATIONAL_REVIEW"


def test_what_waits_for_a_second_person_says_so():
    desk, lives = Officer(None, "NAT"), [fresh_life()]

    answer = send(desk, marks(lives), "archive", reason_code="ABUSE", text="Hinaan.")

    assert [label for _n, label, _r in outcomes(desk, answer)] == ["Menunggu persetujuan"]
    assert lives[0].report.state == "NATIONAL_REVIEW"


def test_a_province_nudges_many(agency, province):
    lives = [escalated_life(agency, level=2) for _ in range(2)]
    officer = Officer(province, "PRV")

    answer = send(officer, marks(lives), "nudge", text="Mohon segera ditindaklanjuti.")

    assert [label for _n, label, _r in outcomes(officer, answer)] == ["Selesai dilakukan"] * 2
    assert [life.report.nudges for life in lives] == [1, 1]


def test_a_report_of_another_agency_is_not_touched(agency, other_agency, admin, lives):
    theirs = fresh_life()
    theirs.route(other_agency)
    before = snapshot(theirs)

    page = admin.get(PAGE, {"n": [*numbers(lives), theirs.report.number]})
    answer = send(admin, marks([*lives, theirs]), "request-info", text="Loket mana?")

    assert page.context["missing"] == 1
    assert theirs.report.title not in [r.title for r, _url in page.context["chosen"]][3:]
    found = outcomes(admin, answer)
    assert found[-1] == (
        theirs.report.number,
        "Tidak dilakukan",
        "Laporan ini tidak sedang Anda tangani.",
    )
    assert snapshot(theirs) == before


def test_what_came_of_it_is_for_whoever_sent_it(agency, other_agency, admin, lives):
    answer = send(admin, marks(lives), "request-info", text="Loket mana?")

    seen = [
        officer.get(answer.url).status_code
        for officer in (admin, Officer(agency, "ADM"), Officer(other_agency, "ADM"))
    ]

    assert seen == [200, 404, 404]


def test_the_key_of_another_persons_form_does_nothing(agency, admin, lives):
    key = uuid4()
    send(admin, marks(lives[:1]), "request-info", key=key, text="Loket mana?")
    before = [snapshot(life) for life in lives]

    answer = send(Officer(agency, "ADM"), marks(lives), "request-info", key=key, text="Apa?")

    assert answer.status_code == 302
    assert [snapshot(life) for life in lives] == before


@pytest.mark.parametrize(
    "broken",
    [{"langkah": "answer"}, {"langkah": "apa"}, {"key": "x"}, {"n": []}, {"n": [""]}],
    ids=str,
)
def test_a_sending_that_no_form_makes_leads_to_the_queue(admin, lives, broken):
    before = [snapshot(life) for life in lives]
    data = {"n": marks(lives), "langkah": "request-info", "key": uuid4(), "text": "Apa?"}

    answer = admin.post(PAGE, {**data, **broken})

    assert (answer.status_code, [snapshot(life) for life in lives]) == (302, before)


@pytest.mark.parametrize("mark", ["{}", "{}:x", "{}:٢", "{}:99999999999"])
def test_a_mark_without_a_version_takes_no_step(admin, lives, mark):
    before = snapshot(lives[0])

    answer = send(admin, [mark.format(lives[0].report.number)], "request-info", text="Apa?")

    assert [label for _n, label, _r in outcomes(admin, answer)] == ["Berubah sementara itu"]
    assert snapshot(lives[0]) == before


def test_nothing_chosen_says_what_to_do(admin):
    answer = admin.get(PAGE, follow=True)

    assert answer.redirect_chain[0] == ("/konsol/antrean/", 302)
    assert "Pilih laporan dengan kotak centang lebih dahulu." in answer.content.decode()


def test_where_nothing_can_be_done_for_all_the_page_says_so(agency, admin, lives):
    admin.get(PAGE)
    for life in lives:
        life.officer(agency, admin.actor, Step.ANSWER_AGENCY, text="Sudah.", substantive=True)
        life.reporter(Step.ACCEPT)

    answer = admin.get(PAGE, {"n": numbers(lives)})

    assert "Tidak ada langkah bersama" in answer.content.decode()


def test_no_more_than_fifty_are_taken(agency, admin):
    reports = make_reports(60, agency=agency)

    answer = admin.get(PAGE, {"n": [report.number for report in reports]})

    assert len(answer.context["chosen"]) == 50


def test_who_may_take_no_such_step_sees_no_boxes(agency, lives):
    text = Officer(agency, "LEAD").queue("baru").content.decode()

    assert lives[0].report.number in text
    assert 'type="checkbox"' not in text


def test_each_row_has_a_box_named_by_its_number(admin, lives):
    text = re.sub(r"\s+", " ", admin.queue("baru").content.decode())

    for number in numbers(lives):
        assert f'name="n" value="{number}" aria-labelledby="n-{number}"' in text


@pytest.mark.parametrize("number", [5, 50])
def test_the_statements_of_both_pages_are_the_same_for_any_number(
    agency, admin, statements, number
):
    make_unit(agency)
    chosen = [report.number for report in make_reports(number, agency=agency)]
    admin.get(PAGE, {"n": chosen})

    with statements() as choosing:
        admin.get(PAGE, {"n": chosen})
    with statements() as filling_in:
        admin.get(PAGE, {"n": chosen, "langkah": "assign-unit"})

    # One to see who of the units is away.
    assert (len(choosing.texts()), len(filling_in.texts())) == (8, 10)
