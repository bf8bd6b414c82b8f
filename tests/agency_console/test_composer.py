"""Writing on a report's page: replies and notes apart, their readers named, the deadline said."""

from datetime import timedelta

import pytest

from register.queries.case import open_case
from register.queries.case_banner import banner_of
from register.queries.case_deadlines import deadlines_of
from register.rules.states import Visibility
from register.rules.steps import Step
from tenants.scope import scope
from tests.factories.consoles import Officer, escalated_life, fresh_life
from tests.factories.dormant import dormant_province
from tests.factories.everything import EVERYTHING
from tests.factories.lives import make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def unit(agency):
    return make_unit(agency)


@pytest.fixture
def admin(agency):
    return Officer(agency, "ADM")


def begun(agency, admin, **values):
    life = fresh_life(**values)
    life.route(agency)
    life.officer(agency, admin.actor, Step.RESPOND_INITIAL_AGENCY, text="Kami cek.")
    return life


def tabs(answer):
    return [(tab.label, tab.readers, tab.is_internal) for tab in answer.context["composer"]]


def test_replies_and_notes_stand_apart(agency, admin):
    life = begun(agency, admin)

    answer = admin.see(life)

    assert tabs(answer) == [
        ("Jawab", "Dibaca pelapor dan publik", False),
        ("Catat perkembangan", "Dibaca pelapor dan publik", False),
        ("Catatan internal", "Hanya instansi Anda", True),
    ]
    text = answer.content.decode()
    assert text.count('type="radio"') == 3
    assert 'id="catatan-internal_text"' in text
    assert 'name="internal" value="on"' in text


def test_a_confidential_report_has_no_public_readers(agency, admin):
    life = begun(agency, admin, visibility=Visibility.CONFIDENTIAL)

    assert {tab.readers for tab in admin.see(life).context["composer"]} == {
        "Dibaca pelapor dan petugas",
        "Hanya instansi Anda",
    }


def test_a_note_is_kept_inside(agency, admin):
    life = begun(agency, admin)

    tab = admin.see(life).context["composer"][-1]
    admin.post(tab.url, {"version": life.report.version, "text": "Dapur.", "internal": "on"})

    assert admin.see(life).context["thread"][-1].body == "Dapur."
    assert life.events()[-1].text == ""


def test_what_is_refused_comes_back_with_its_own_form(agency, admin):
    life = begun(agency, admin)

    tab = admin.see(life).context["composer"][0]
    answer = admin.post(tab.url, {"version": life.report.version, "text": "Sudah."})

    assert answer.status_code == 422
    assert answer.context["form"]["text"].value() == "Sudah."


@pytest.mark.usefixtures("db")
def test_the_national_desk_keeps_no_notes_inside():
    life = fresh_life(region_code="75.01")
    life.route(dormant_province())
    desk = Officer(None, "NAT")
    life.desk(Step.RESPOND_INITIAL_AGENCY, by=desk.actor, text="Kami teruskan.")

    assert [label for label, _readers, _inside in tabs(desk.see(life))] == [
        "Jawab",
        "Catat perkembangan",
    ]


def test_who_may_write_nothing_has_no_place_to_write(agency, admin):
    life = begun(agency, admin)

    answer = Officer(agency, "LEAD").see(life)

    assert answer.context["composer"] == []
    assert 'id="tulis"' not in answer.content.decode()


def test_a_deadline_that_is_over_is_said_first(agency, admin):
    life = escalated_life(agency, level=1)

    banner = admin.see(life).context["banner"]

    assert banner.kind == "late"
    assert banner.text.startswith("Verifikasi dan disposisi instansi: Lewat ")
    assert banner.text.endswith("Keterlambatan tercatat dan dinaikkan ke pimpinan.")


def test_a_deadline_that_is_near_is_said_without_blame(agency, admin):
    life = begun(agency, admin)
    due = life.timers["T7"].due_at

    with admin.scope:
        case = open_case(actor=admin.actor, number=life.report.number, at=due - timedelta(hours=9))
        banner = banner_of(case, deadlines_of(case))

    assert banner.kind == "warn"
    assert banner.text.startswith("Penyelesaian laporan: Hari ini (tenggat ")
    assert "dinaikkan" not in banner.text


def test_a_report_in_time_has_no_banner(agency, admin):
    life = fresh_life()
    life.route(agency)

    assert admin.see(life).context["banner"] is None


def test_a_pause_is_explained(agency, admin):
    life = begun(agency, admin)
    life.officer(agency, admin.actor, Step.REQUEST_INFO, text="Hari apa?")

    banner = admin.see(life).context["banner"]

    assert banner.kind == "mute"
    assert banner.text.startswith("Tenggat berhenti sementara: menunggu pelapor melengkapi")


def test_a_supervisory_report_says_who_is_kept_away(agency, unit):
    life = fresh_life()
    life.route(agency, supervisory=True, reported_unit_ids=(unit.pk,), reported_user_ids=(77,))

    answer = Officer(agency, "INS").see(life)

    text = " ".join(answer.content.decode().split())
    assert "Terlapor: 1 unit, 1 petugas." in text
    [group] = [group for group in answer.context["relations"] if group.label == "Unit terlapor"]
    assert [link.label for link in group.links] == [unit.name]


def test_units_and_reports_that_belong_to_it_are_listed(agency, admin, unit):
    life, other = fresh_life(), fresh_life()
    for each in (life, other):
        each.route(agency)
    other.officer(agency, admin.actor, Step.MERGE, master_number=life.report.number)
    second = make_unit(agency, name="RSUD")
    life.officer(
        agency,
        admin.actor,
        Step.ASSIGN_UNIT,
        unit_id=unit.pk,
        supporting_unit_ids=(second.pk,),
    )

    groups = {g.label: g.links for g in admin.see(life).context["relations"]}

    assert [link.label for link in groups["Unit pendukung"]] == ["RSUD"]
    [merged] = groups["Laporan yang digabung ke sini"]
    assert merged.label == f"{other.report.number} {other.report.title}"
    assert admin.get(merged.url).status_code == 200


def test_joint_agencies_are_named(agency, other_agency):
    life = fresh_life()
    life.route(agency)
    with scope(EVERYTHING):
        report = life.report
        report.joint_agency_ids = [other_agency.pk]
        report.save()

    [group] = Officer(None, "NAT").see(life).context["relations"]

    assert (group.label, [link.label for link in group.links]) == (
        "Instansi pendamping",
        [other_agency.name],
    )
