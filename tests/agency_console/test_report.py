"""The page of a report: its thread, its properties, and who may open it."""

from decimal import Decimal

import pytest

from register.models import Report
from register.rules.states import ReportClass, Visibility
from register.rules.steps import Step
from tenants.scope import scope
from tests.factories.consoles import Officer, fresh_life
from tests.factories.everything import EVERYTHING
from tests.factories.lives import make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def facts(answer):
    return {row.label: row.value for row in answer.context["facts"]}


@pytest.fixture
def life(agency):
    life = fresh_life(title="Tidak ada dokter jaga", body="Tiga hari\n\ntanpa dokter.")
    life.route(agency)
    return life


def test_it_works(agency, life):
    answer = Officer(agency, "ADM").see(life)

    assert answer.status_code == 200
    text = answer.content.decode()
    assert "Tidak ada dokter jaga" in text
    assert "<p>tanpa dokter.</p>" in text
    assert [entry.title for entry in answer.context["thread"]] == [
        "Laporan diterima",
        "Diverifikasi dan diteruskan",
    ]
    told = facts(answer)
    assert told["Nomor"] == life.report.number
    assert told["Jenis"] == "Pengaduan"
    assert told["Keterbukaan"] == "Publik"
    assert told["Ditangani"] == "Pemerintah Kabupaten Banjarnegara"
    assert "Unit" not in told
    assert [row.label for row in answer.context["deadlines"]] == [
        "Verifikasi dan disposisi instansi",
        "Penyelesaian laporan",
        "Batas sebelum ke Ombudsman",
    ]


def test_a_number_in_small_letters_opens_too(agency, life):
    officer = Officer(agency, "ADM")

    answer = officer.get(officer.url(life).lower())

    assert answer.status_code == 200


def test_the_view_that_the_person_came_from_is_marked_and_linked(agency, life):
    answer = Officer(agency, "ADM").see(life, v="semua")

    assert [crumb.label for crumb in answer.context["crumbs"]] == [
        "Semua laporan",
        life.report.number,
    ]
    assert answer.context["crumbs"][0].url == "/konsol/antrean/?v=semua"


def test_another_agencys_report_is_not_found(agency, other_agency, life):
    assert Officer(agency, "ADM").see(life).status_code == 200

    for role in ("ADM", "INS", "LEAD", "EXM"):
        assert Officer(other_agency, role).see(life).status_code == 404


def test_a_report_that_has_left_is_not_found(agency, other_agency, life):
    officer = Officer(agency, "ADM")
    life.officer(
        agency, officer.actor, Step.RETURN_TO_NATIONAL, text="Bukan kami.", agency_unknown=True
    )

    assert officer.see(life).status_code == 404


def test_nobody_in_conflict_of_interest_opens_it(agency):
    life = fresh_life()
    named = Officer(agency, "INS")
    life.route(agency, supervisory=True, reported_user_ids=(named.user.pk,))

    assert named.see(life).status_code == 404
    assert Officer(agency, "INS").see(life).status_code == 200
    assert Officer(agency, "ADM").see(life).status_code == 404


def test_an_internal_note_is_kept_apart_and_inside(agency, life, other_agency):
    unit = make_unit(agency)
    admin, liaison = Officer(agency, "ADM"), Officer(agency, "LIA", unit=unit, name="Dewi")
    life.officer(agency, admin.actor, Step.ASSIGN_UNIT, unit_id=unit.pk)
    life.officer(agency, liaison.actor, Step.RESPOND_INITIAL, text="Kami cek.")
    life.officer(agency, liaison.actor, Step.PROGRESS_NOTE, text="Rahasia dapur.", internal=True)

    answer = admin.see(life)

    note = answer.context["thread"][-1]
    assert (note.title, note.body, note.is_internal) == ("Catatan internal", "Rahasia dapur.", True)
    assert note.who == "Dewi · Pejabat Penghubung"
    assert note.audience == "Hanya instansi Anda"
    assert "lp-internal" in answer.content.decode()
    desk = Officer(None, "NAT").see(life)
    seen = desk.context["thread"][-1]
    assert (seen.title, seen.audience) == ("Catatan internal", "Hanya instansi yang menulisnya")
    assert "Rahasia dapur." not in desk.content.decode()


def test_the_thread_names_people_of_the_own_agency_only(agency, life):
    unit = make_unit(agency)
    admin = Officer(agency, "ADM", name="Rina Astuti")
    life.officer(agency, admin.actor, Step.ASSIGN_UNIT, unit_id=unit.pk)

    own, colleague = admin.see(life), Officer(agency, "ADM").see(life)
    desk = Officer(None, "NAT", name="Meja").see(life)

    assert own.context["thread"][-1].who == "Anda · Admin Instansi"
    assert own.context["thread"][-1].detail == f"ke {unit.name}"
    assert colleague.context["thread"][-1].who == "Rina Astuti · Admin Instansi"
    assert desk.context["thread"][-1].who == "Admin Instansi · Pemkab Banjarnegara"
    assert desk.context["thread"][-1].detail == ""
    assert "Rina" not in desk.content.decode()


def test_what_an_officer_chose_stands_beside_their_words(agency, other_agency, life):
    admin = Officer(agency, "ADM")
    life.officer(
        agency, admin.actor, Step.RECLASSIFY, report_class=ReportClass.GRIEVANCE, text="Keluhan."
    )
    life.officer(
        agency, admin.actor, Step.RETURN_TO_NATIONAL, text="Bukan.", agency_id=other_agency.pk
    )

    thread = Officer(None, "NAT").see(life).context["thread"]

    assert [(row.label, row.value) for row in thread[-2].rows] == [("Jenis laporan", "Keluhan")]
    assert [(row.label, row.value) for row in thread[-1].rows] == [
        ("Instansi yang diusulkan", "Kemenkes")
    ]


def test_a_point_on_the_map_is_told(agency, life):
    with scope(EVERYTHING):
        report = life.report
        report.latitude, report.longitude = Decimal("-7.39712"), Decimal("109.69432")
        report.save()

    admin = Officer(agency, "ADM")

    assert facts(admin.see(life))["Titik peta"] == "-7.39712, 109.69432"


def test_a_confidential_report_says_so(agency):
    life = fresh_life(visibility=Visibility.CONFIDENTIAL)
    life.route(agency)

    answer = Officer(agency, "ADM").see(life)

    assert facts(answer)["Keterbukaan"] == "Rahasia"
    assert answer.context["is_confidential"]


def test_a_settled_report_shows_how_it_ended(agency, life):
    admin = Officer(agency, "ADM")
    life.officer(agency, admin.actor, Step.ANSWER_AGENCY, text="Sudah.", substantive=True)
    life.reporter(Step.ACCEPT, rating=4)

    answer = admin.see(life)

    assert facts(answer)["Penutupan"] == "Diterima pelapor"
    assert facts(answer)["Nilai pelapor"] == "4 dari 5"
    assert answer.context["chip"] is None
    [row] = answer.context["deadlines"]
    assert (row.label, row.chip.kind) == ("Hak pelapor membuka kembali", "mute")


def test_clocks_that_stand_still_say_so(agency, life):
    admin = Officer(agency, "ADM")
    life.officer(agency, admin.actor, Step.REQUEST_INFO, text="Kapan?")

    deadlines = {row.label: row for row in admin.see(life).context["deadlines"]}

    assert deadlines["Penyelesaian laporan"].chip.text == "Jeda: menunggu pelapor"
    assert deadlines["Penyelesaian laporan"].due is None
    assert deadlines["Kelengkapan dari pelapor"].chip.text.startswith("Sampai ")


@pytest.mark.parametrize("events", [2, 40])
def test_the_statements_are_few_and_do_not_grow_with_the_thread(agency, statements, events):
    unit = make_unit(agency)
    admin, liaison = Officer(agency, "ADM"), Officer(agency, "LIA", unit=unit)
    life = fresh_life()
    life.route(agency)
    life.officer(agency, admin.actor, Step.ASSIGN_UNIT, unit_id=unit.pk)
    life.officer(agency, liaison.actor, Step.RESPOND_INITIAL, text="Kami cek.")
    for number in range(events):
        note = number % 2 == 1
        life.officer(agency, liaison.actor, Step.PROGRESS_NOTE, text=f"{number}", internal=note)
    address = liaison.url(life)
    liaison.get(address)

    with statements() as seen:
        answer = liaison.get(address)

    assert len(answer.context["thread"]) == 4 + events
    assert len(seen.texts()) == 12


def test_the_identity_is_nowhere_in_the_page(agency, life):
    text = Officer(agency, "ADM").see(life).content.decode()

    assert "Identitas disembunyikan." in text
    assert "Siti" not in text
    assert "siti@contoh.test" not in text


def test_a_report_held_for_an_agency_that_is_not_active_names_it(agency, province, dormant):
    life = fresh_life(region_code="33.01.01")
    life.route(dormant)

    answer = Officer(province, "ADM").see(life)

    assert facts(answer)["Ditangani"] == "Pemerintah Provinsi Jawa Tengah"
    assert facts(answer)["Instansi yang berwenang"] == dormant.name


def test_likely_duplicates_are_those_that_it_may_be_merged_with(agency, other_agency, life):
    same = fresh_life(title="Dokter jaga kosong")
    same.route(agency)
    joined = fresh_life(title="Dokter di puskesmas lain")
    joined.route(other_agency)
    with scope(EVERYTHING):
        Report.objects.filter(pk=joined.id).update(joint_agency_ids=[agency.pk])
    officer = Officer(agency, "ADM")

    answer = officer.see(life)

    assert officer.see(joined).status_code == 200
    assert [offer.label for offer in answer.context["duplicates"]] == ["Dokter jaga kosong"]
