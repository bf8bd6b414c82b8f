"""A list as a file: the very rows of whoever asked, typed, harmless, once however often it is run."""

import csv
import io
import json
from datetime import timedelta

import pytest
from django.core import mail
from django.core.files.storage import default_storage

from exchange.exports.actions import run_export as running
from exchange.exports.actions.ask_export import (
    MOST_A_DAY,
    MOST_AT_ONCE,
    ExportWish,
    TooManyExports,
    ask_export,
)
from exchange.exports.actions.end_export import KEPT
from exchange.exports.actions.run_export import run_export
from exchange.exports.models import ExportFormat, ListExport
from exchange.exports.queries import search_source, sources
from register.actions.seal_identity import Contact
from register.models import Job
from register.rules.states import Visibility
from register.rules.steps import Step
from register.tasks.drain import run_batch
from tenants.models import Membership
from tenants.scope import SYSTEM, scope
from tenants.teams.models import AuditEntry
from tests.factories.consoles import Officer, fresh_life, now
from tests.factories.everything import EVERYTHING, everything_in
from tests.factories.lives import make_unit
from tests.factories.workbook import sheets_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
CANARY = "Kenari Rahasia Wulandari"
ALL = "v=semua"


@pytest.fixture
def admin(agency):
    return Officer(agency, "ADM")


def ask(officer, query=ALL, kind=ExportFormat.CSV, *, at=None, language="id"):
    wish = ExportWish(query=query, label="Semua laporan", format=kind, language=language)
    with officer.scope:
        return ask_export(wish, by=officer.at_work, at=at or now())


def work(at=None):
    while run_batch(at=at or now() + timedelta(seconds=1)):
        pass


def read(officer, row):
    with officer.scope:
        row.refresh_from_db()
    return row


def content(officer, row):
    with default_storage.open(read(officer, row).path) as file:
        return file.read()


def lines(officer, row):
    return list(csv.reader(io.StringIO(content(officer, row).decode("utf-8-sig"))))


def test_an_agencys_queue_as_csv(agency, admin):
    life = fresh_life()
    life.route(agency)
    fresh_life()

    row = ask(admin)
    work()

    head, *rest = lines(admin, row)
    assert head[:3] == ["Nomor", "Judul", "Jenis"]
    assert head[7:9] == ["Masuk (WIB)", "Tenggat (WIB)"]
    assert [line[0] for line in rest] == [life.report.number]
    assert rest[0][1:3] == ["Tidak ada dokter di Puskesmas Bawang", "Pengaduan"]
    assert rest[0][6] == "Belum ditindaklanjuti (Admin Instansi)"
    told = read(admin, row)
    assert (told.state, told.done_rows, told.total_rows) == ("READY", 1, 1)
    assert told.size == len(content(admin, row))
    assert told.expires_at - told.ended_at == KEPT


def test_only_what_the_conditions_leave(agency, admin):
    fresh_life(category_code="jalan").route(agency)
    kept = fresh_life()
    kept.route(agency)

    row = ask(admin, "v=baru&kategori=kesehatan")
    work()

    assert [line[0] for line in lines(admin, row)[1:]] == [kept.report.number]


def test_no_identity_and_nobody_elses_report(agency, other_agency, admin):
    contact = Contact(name=CANARY, email="kenari@contoh.test", phone="+628111222333")
    own = fresh_life(contact=contact, visibility=Visibility.CONFIDENTIAL)
    own.route(agency)
    foreign = fresh_life(title=f"Milik instansi lain {CANARY}")
    foreign.route(other_agency)

    rows = {kind: ask(admin, kind=kind) for kind in ExportFormat}
    work()

    text = content(admin, rows["jsonl"]).decode()
    assert [json.loads(line)["number"] for line in text.splitlines()] == [own.report.number]
    assert json.loads(text)["confidential"] is True
    for row in rows.values():
        raw = content(admin, row)
        assert CANARY.encode() not in raw
        assert b"kenari@" not in raw
        assert b"8111222333" not in raw


def test_a_liaison_officer_gets_the_reports_of_their_units_alone(agency):
    unit, other = make_unit(agency), make_unit(agency, name="Dinas Lain", kind="OPD")
    admin, liaison = Officer(agency, "ADM"), Officer(agency, "LIA", unit=unit)
    lives = [fresh_life(), fresh_life()]
    for life, where in zip(lives, (unit, other), strict=True):
        life.route(agency)
        life.officer(agency, admin.actor, Step.ASSIGN_UNIT, unit_id=where.pk)

    row = ask(liaison)
    work()

    assert [line[0] for line in lines(liaison, row)[1:]] == [lives[0].report.number]


def test_no_cell_is_run(agency, admin):
    titles = ["=1+1", "+62 nomor", "-2 hari", "@SUM(A1)", " =HYPERLINK(1)"]
    for title in titles:
        fresh_life(title=f"{title} jalan berlubang").route(agency)

    as_text, as_book = ask(admin), ask(admin, kind=ExportFormat.XLSX)
    work()

    cells = sorted(line[1] for line in lines(admin, as_text)[1:])
    assert [cell[0] for cell in cells] == ["'"] * 5
    sheet = sheets_of(content(admin, as_book))["Laporan"]
    assert sheet["B1"] == "Judul"
    assert {sheet[f"B{n}"] for n in range(2, 7)} == {cell[1:] for cell in cells}
    assert isinstance(sheet["H2"], float)


def test_a_long_list_is_read_in_turns(agency, admin, monkeypatch):
    monkeypatch.setattr(sources, "BATCH", 2)
    monkeypatch.setattr(running, "BATCHES_A_TURN", 2)
    numbers = []
    for _ in range(9):
        life = fresh_life()
        life.route(agency)
        numbers.append(life.report.number)

    row = ask(admin)
    run_export(agency_id=agency.pk, export_id=row.pk, turn=0, at=now())
    half = read(admin, row)
    assert (half.state, half.done_rows, half.total_rows, half.parts) == ("RUNNING", 4, 9, 1)
    work()

    assert [line[0] for line in lines(admin, row)[1:]] == numbers[::-1]
    assert not default_storage.exists(row.part_path(0))


def test_a_turn_that_is_broken_off_is_done_again(agency, admin, monkeypatch):
    monkeypatch.setattr(sources, "BATCH", 1)
    monkeypatch.setattr(running, "BATCHES_A_TURN", 1)
    lives = [fresh_life() for _ in range(3)]
    for life in lives:
        life.route(agency)
    row = ask(admin)
    run_export(agency_id=agency.pk, export_id=row.pk, turn=0, at=now())

    with monkeypatch.context() as broken:

        def fail(*_args, **_values):
            raise OSError("disk")

        broken.setattr(running, "_go_on", fail)
        with pytest.raises(OSError, match="disk"):
            run_export(agency_id=agency.pk, export_id=row.pk, turn=1, at=now())
    # Whoever outlived its lease comes late with a turn that is over.
    run_export(agency_id=agency.pk, export_id=row.pk, turn=0, at=now())
    work()

    assert len(lines(admin, row)) == 4
    assert {line[0] for line in lines(admin, row)[1:]} == {life.report.number for life in lives}


def test_an_empty_list_is_a_file_with_a_head(admin):
    row = ask(admin, "v=ombudsman")
    work()

    assert len(lines(admin, row)) == 1
    assert read(admin, row).total_rows == 0


def test_whoever_has_left_gets_nothing(agency, admin):
    fresh_life().route(agency)
    row = ask(admin)
    with scope(EVERYTHING):
        Membership.objects.filter(user_id=admin.user.pk).update(is_active=False, until=now())

    work()

    told = read(admin, row)
    assert (told.state, told.failure, told.size) == ("FAILED", "NOT_YOURS", 0)
    assert not default_storage.exists(row.path)


def test_a_list_that_is_too_long_is_refused(agency, admin, monkeypatch):
    monkeypatch.setattr(running, "MOST_ROWS", 1)
    for _ in range(2):
        fresh_life().route(agency)

    row = ask(admin)
    work()

    assert (read(admin, row).state, row.failure) == ("FAILED", "TOO_MANY")


def test_the_desk_exports_its_own(agency, other_agency):
    for each in (agency, other_agency):
        fresh_life().route(each)
    desk = Officer(None, "NAT")

    row = ask(desk, language="en")
    work()

    head, *rest = lines(desk, row)
    assert head[0] == "Number"
    assert {line[5] for line in rest} == {agency.name, other_agency.name}


def test_one_letter_tells_of_it(agency, admin):
    fresh_life(title=f"Judul {CANARY}").route(agency)
    ask(admin)
    mail.outbox.clear()
    work()

    (letter,) = [one for one in mail.outbox if one.subject == "Ekspor Anda selesai"]
    assert letter.to == [admin.user.email]
    assert "/konsol/ekspor/" in letter.body
    assert CANARY not in letter.body


def test_the_file_goes_when_its_days_are_over(agency, admin):
    row = ask(admin)
    work()
    path = read(admin, row).path
    assert default_storage.exists(path)

    work(at=row.expires_at + timedelta(minutes=1))

    assert not default_storage.exists(path)
    assert read(admin, row).state == "EXPIRED"


def test_so_many_at_once(agency, admin):
    for _ in range(MOST_AT_ONCE):
        ask(admin)
    with pytest.raises(TooManyExports):
        ask(admin)
    with admin.scope:
        assert ListExport.objects.count() == MOST_AT_ONCE

    # What is stuck does not count for ever.
    ask(admin, at=now() + timedelta(hours=2))


def test_so_many_a_day(agency, admin):
    at = now()
    for _ in range(MOST_A_DAY):
        row = ask(admin, at=at)
        with admin.scope:
            ListExport.objects.filter(pk=row.pk).update(state="EXPIRED")
    with pytest.raises(TooManyExports):
        ask(admin, at=at)
    with admin.scope:
        assert ListExport.objects.count() == MOST_A_DAY

    ask(Officer(agency, "ADM"), at=at)
    ask(admin, at=at + timedelta(days=1))


def test_the_trail_says_who_exported_what(agency, admin):
    ask(admin)

    with scope(everything_in(agency)):
        entry = AuditEntry.objects.get()
    assert (entry.kind, entry.subject, entry.actor_id) == (
        "LIST_EXPORTED",
        "Semua laporan",
        admin.user.pk,
    )
    assert entry.details == {"format": "csv"}


def test_the_ledger_is_told_numbers_alone(admin):
    row = ask(admin, "v=semua&kategori=kesehatan")

    with scope(SYSTEM):
        job = Job.objects.get(kind="list_export")
    assert job.payload == {"agency_id": admin.agency.pk, "export_id": row.pk, "turn": 0}


def test_a_search_is_read_to_its_end(agency, other_agency, admin, monkeypatch):
    monkeypatch.setattr(search_source, "PAGE_SIZE", 2)
    monkeypatch.setattr(search_source, "PAGES_A_BATCH", 2)
    numbers = set()
    for _ in range(5):
        life = fresh_life(title="Jembatan gantung putus")
        life.route(agency)
        numbers.add(life.report.number)
    fresh_life(title="Lampu mati", body="Lampu jalan mati sejak lama sekali.").route(agency)
    fresh_life(title="Jembatan gantung putus").route(other_agency)
    work()

    row = ask(admin, "v=cari&q=jembatan+gantung&urut=terbaru")
    work()

    assert {line[0] for line in lines(admin, row)[1:]} == numbers
    assert len(lines(admin, row)) == 6


def test_a_search_leads_to_the_same_form(agency, admin):
    fresh_life(title="Jembatan gantung putus").route(agency)
    work()

    page = admin.get("/konsol/cari/?q=jembatan").content.decode()

    assert 'href="/konsol/ekspor/baru/?v=cari&amp;q=jembatan"' in page
    form = admin.get("/konsol/ekspor/baru/?v=cari&q=jembatan").content.decode()
    assert "Pencarian “jembatan”" in form
