"""Open data: what everybody may read and nothing else, made by the worker, withdrawn at once."""

import csv
import io
import json
from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.files.storage import default_storage

from exchange.open_data.actions import make_open_file as making
from exchange.open_data.actions.call_for_stale import call_for_stale
from exchange.open_data.actions.make_open_file import make_open_file
from exchange.open_data.actions.note_changes import note_changes
from exchange.open_data.models import OpenFile
from exchange.open_data.models.open_file import path_of
from exchange.open_data.queries import records
from exchange.open_data.queries.records import FIGURE_FIELDS, REPORT_FIELDS
from exchange.open_data.words.dictionary import figure_dictionary, report_dictionary
from figures.rules.facts import ZONE
from register.actions.seal_identity import Contact
from register.models import Job, ReportEvent
from register.rules.point import Point
from register.rules.states import Visibility
from register.rules.steps import Step
from register.tasks.drain import run_batch
from tenants.scope import SYSTEM, scope
from tests.factories.consoles import fresh_life, now
from tests.public_portal.seeing import text_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
CANARY = "Kenari Wulandari"
PAGE = "/data-terbuka/"


@pytest.fixture
def visitor(client):
    client.defaults["HTTP_HOST"] = "localhost"
    return client


def work(at=None):
    while run_batch(at=at or now() + timedelta(seconds=1)):
        pass


def by_night(days=1):
    """Let the worker be done with the day, then with what the night calls for."""
    at = now() + timedelta(days=days)
    work(at)
    call_for_stale(at=at + timedelta(days=1))
    work(at + timedelta(days=1, minutes=1))


def month():
    return f"{now().astimezone(ZONE):%Y-%m}"


def body(answer):
    return answer.getvalue().decode()


def reports(visitor, subject=None):
    answer = visitor.get(f"{PAGE}laporan/{subject or month()}.jsonl")
    assert answer.status_code == 200
    return [json.loads(line) for line in body(answer).splitlines()]


def test_a_published_report_is_in_its_month_and_with_its_agency(agency, visitor):
    life = fresh_life()
    life.route(agency)
    by_night()

    for subject in (month(), agency.slug):
        (told,) = reports(visitor, subject)
        assert tuple(told) == REPORT_FIELDS
        assert told["number"] == life.report.number
        assert told["agency"] == agency.slug
        assert told["class"] == "COMPLAINT"
        assert told["region_name"].startswith("Sigaluh, ")
    head, line = csv.reader(io.StringIO(body(visitor.get(f"{PAGE}laporan/{month()}.csv"))))
    assert tuple(head) == REPORT_FIELDS
    assert line[0] == life.report.number


def test_nothing_that_is_not_for_everybody(agency, visitor):
    contact = Contact(name=CANARY, email="kenari@contoh.test", phone="+628111222333")
    point = Point(Decimal("-7.39512"), Decimal("109.69432"))
    open_one = fresh_life(
        contact=contact, body=f"Hubungi saya di 081234567890 {'x ' * 20}", point=point
    )
    open_one.route(agency)
    fresh_life(
        contact=contact, title=f"Rahasia {CANARY}", visibility=Visibility.CONFIDENTIAL
    ).route(agency)
    fresh_life(title=f"Pengawasan {CANARY}").route(agency, supervisory=True)
    fresh_life(title=f"Belum diverifikasi {CANARY}")
    by_night()

    for address in (f"laporan/{month()}", f"laporan/{agency.slug}", f"statistik/{agency.slug}"):
        for kind in ("csv", "jsonl"):
            text = body(visitor.get(f"{PAGE}{address}.{kind}"))
            for secret in (CANARY, "kenari@", "8111222333", "081234567890", "-7.39", "109.69"):
                assert secret not in text
    assert [told["number"] for told in reports(visitor)] == [open_one.report.number]


def test_no_cell_is_run(agency, visitor):
    fresh_life(title="=cmd|' /C calc'!A0 jalan rusak").route(agency)
    by_night()

    _head, line = csv.reader(io.StringIO(body(visitor.get(f"{PAGE}laporan/{month()}.csv"))))

    assert line[1].startswith("'=cmd")


def test_what_is_narrowed_is_withdrawn_at_once_and_made_anew(agency, visitor):
    kept, narrowed = fresh_life(), fresh_life(title=f"Jalan rusak {CANARY}")
    for life in (kept, narrowed):
        life.route(agency)
    by_night()
    assert CANARY in body(visitor.get(f"{PAGE}laporan/{month()}.csv"))
    before = narrowed.later(minutes=1).reporter(
        Step.NARROW_VISIBILITY, visibility=Visibility.CONFIDENTIAL
    )
    at = now()
    with scope(SYSTEM):
        note_changes(event_ids=[before.event.pk], at=at)

    held = visitor.get(f"{PAGE}laporan/{month()}.csv")
    assert (held.status_code, held["Retry-After"]) == (503, "60")
    assert visitor.get(f"{PAGE}laporan/{agency.slug}.csv").status_code == 503
    work()

    for subject in (month(), agency.slug):
        assert [told["number"] for told in reports(visitor, subject)] == [kept.report.number]
    with scope(SYSTEM):
        (row,) = OpenFile.objects.filter(dataset="REPORTS").exclude(month=None)
    assert row.withdrawn is False


def test_a_build_that_read_it_before_is_given_up(agency, visitor):
    life = fresh_life(title=f"Jalan rusak {CANARY}")
    life.route(agency)
    with scope(SYSTEM):
        events = list(ReportEvent.objects.values_list("pk", flat=True))
        note_changes(event_ids=events, at=now())
        row = OpenFile.objects.get(dataset="REPORTS", agency_id=agency.pk)
    make_open_file(file_id=row.pk, at=now())
    with scope(SYSTEM):
        row.refresh_from_db()
    build = row.build.hex
    make_open_file(file_id=row.pk, build=build, turn=0, at=now())
    told = life.later(minutes=1).reporter(
        Step.NARROW_VISIBILITY, visibility=Visibility.CONFIDENTIAL
    )
    with scope(SYSTEM):
        note_changes(event_ids=[told.event.pk], at=now())

    make_open_file(file_id=row.pk, build=build, turn=1, at=now())

    with scope(SYSTEM):
        row.refresh_from_db()
    assert (row.key, row.withdrawn) == (None, True)
    work()
    assert reports(visitor, agency.slug) == []


def test_when_a_report_moves_on_it_leaves_the_agencys_file(agency, other_agency, visitor):
    life = fresh_life()
    life.route(agency)
    by_night()
    life.desk(Step.RECALL_REROUTE, agency_id=other_agency.pk, text="Kewenangan kementerian.")
    by_night(days=3)

    assert reports(visitor, agency.slug) == []
    assert len(reports(visitor, other_agency.slug)) == 1


def test_a_long_month_is_read_in_turns(agency, visitor, monkeypatch):
    monkeypatch.setattr(records, "BATCH", 2)
    monkeypatch.setattr(making, "BATCHES_A_TURN", 1)
    lives = [fresh_life() for _ in range(5)]
    for life in lives:
        life.route(agency)
    by_night()

    assert [told["number"] for told in reports(visitor)] == [life.report.number for life in lives]
    with scope(SYSTEM):
        row = OpenFile.objects.get(dataset="REPORTS", agency_id=agency.pk)
    assert (row.rows, row.build, row.parts) == (5, None, 0)


def test_the_file_of_before_goes(agency):
    fresh_life().route(agency)
    by_night()
    with scope(SYSTEM):
        old = OpenFile.objects.get(dataset="REPORTS", agency_id=agency.pk).key
    fresh_life().route(agency)
    by_night(days=3)

    assert not default_storage.exists(path_of(old, "csv"))


def test_changes_of_a_day_are_one_making(agency):
    life = fresh_life()
    life.route(agency)
    with scope(SYSTEM):
        for event in life.events():
            for seconds in range(3):
                note_changes(event_ids=[event.pk], at=now() + timedelta(seconds=seconds))
        jobs = Job.objects.filter(kind="open_file", payload__has_key="build").count()
        asked = Job.objects.filter(kind="open_file").count()
    assert jobs == 0
    # Month and agency, reports and figures: at once, for they are new.
    assert asked == 4


def test_each_night_calls_once_for_what_has_changed(agency):
    fresh_life().route(agency)
    by_night()
    night = now() + timedelta(days=4)
    assert call_for_stale(at=night) == 0
    fresh_life().route(agency)
    work(now() + timedelta(days=3))

    assert call_for_stale(at=now()) == 0
    assert call_for_stale(at=night) == 4
    call_for_stale(at=night + timedelta(hours=1))

    with scope(SYSTEM):
        assert Job.objects.filter(kind="open_file", done_at=None).count() == 4


def test_figures_of_a_month_and_of_an_agency(agency, visitor):
    fresh_life().route(agency)
    by_night()

    (line,) = csv.DictReader(io.StringIO(body(visitor.get(f"{PAGE}statistik/{agency.slug}.csv"))))
    assert tuple(line) == FIGURE_FIELDS
    assert (line["month"], line["agency"], line["laporan"]) == (month(), agency.slug, "1")
    assert line["tepat_waktu_persen"] == ""
    told = body(visitor.get(f"{PAGE}statistik/{month()}.jsonl")).splitlines()
    assert {json.loads(one)["agency"] for one in told} == {"", agency.slug}


def test_conditional_requests(agency, visitor):
    fresh_life().route(agency)
    by_night()
    address = f"{PAGE}laporan/{month()}.csv"
    first = visitor.get(address)
    first.getvalue()

    assert first["Cache-Control"] == "public, max-age=3600"
    assert first["Content-Disposition"] == f'attachment; filename="laporan-{month()}.csv"'
    again = visitor.get(address, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again["ETag"]) == (304, first["ETag"])
    later = visitor.get(address, headers={"If-Modified-Since": first["Last-Modified"]})
    assert later.status_code == 304


@pytest.mark.parametrize(
    "address",
    ["laporan/2020-01.csv", "laporan/tidak-ada.csv", "rahasia/2026-01.csv", "laporan/2026-01.pdf"],
)
def test_what_is_not_there_is_not_found(visitor, address):
    assert visitor.get(PAGE + address).status_code == 404


def test_the_page_offers_them_with_dictionary_and_licence(agency, visitor):
    assert "Belum ada data" in text_of(visitor.get(PAGE))
    fresh_life().route(agency)
    by_night()

    page = visitor.get(PAGE)

    html = page.content.decode()
    assert f'href="/data-terbuka/laporan/{month()}.csv"' in html
    assert f'href="/data-terbuka/statistik/{agency.slug}.jsonl"' in html
    assert 'href="https://creativecommons.org/licenses/by/4.0/"' in html
    assert "escalation_highest" in html
    assert 'href="/data-terbuka/"' in visitor.get("/statistik/").content.decode()
    assert "/data-terbuka/#instansi" in visitor.get(f"/instansi/{agency.slug}/").content.decode()


def test_the_catalogue_names_each_file(agency, visitor):
    fresh_life().route(agency)
    by_night()

    told = visitor.get(f"{PAGE}katalog.json").json()

    assert told["dct:license"] == {"@id": "https://creativecommons.org/licenses/by/4.0/"}
    assert {one["dct:identifier"] for one in told["dcat:dataset"]} == {
        f"{kind}-{subject}"
        for kind in ("laporan", "statistik")
        for subject in (month(), agency.slug)
    }
    for one in told["dcat:dataset"]:
        for file in one["dcat:distribution"]:
            address = file["dcat:downloadURL"]["@id"].split("localhost", 1)[1]
            address = address[address.index("/") :]
            assert len(visitor.get(address).getvalue()) == file["dcat:byteSize"]


def test_every_field_has_its_row_in_the_dictionary():
    assert [field.name for field in report_dictionary()] == list(REPORT_FIELDS)
    assert [field.name for field in figure_dictionary()] == list(FIGURE_FIELDS)
