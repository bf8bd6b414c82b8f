"""Old records out of a file: checked row by row, taken over once, interrupted without loss."""

import csv
import io
from datetime import timedelta

import openpyxl
import pytest
from django.core import mail
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile

from exchange.imports.actions import run_import as running
from exchange.imports.actions import unpack_import as unpacking
from exchange.imports.actions.run_import import run_import
from exchange.imports.models import ImportRow, ImportRun
from figures.models import Tally
from register.models import Identity, Job, Report, ReportEvent, Timer
from register.tasks.drain import run_batch
from tenants.models import Membership
from tenants.scope import SYSTEM, VAULT, scope
from tenants.teams.models import AuditEntry, Unit
from tests.factories.consoles import Officer, now
from tests.factories.everything import EVERYTHING, everything_in
from tests.public_portal.seeing import text_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
PAGE = "/konsol/impor/"
CANARY = "Kenari Wulandari"
HEAD = ["nomor_asal", "judul", "isi", "tanggal_masuk", "tanggal_selesai", "jawaban"]
ROW = ["A-1", "Lampu mati", "Lampu jalan mati.", "2019-03-28", "02/04/2019", "Sudah diganti."]


@pytest.fixture
def admin(agency):
    return Officer(agency, "KOM")


def table(*rows, head=HEAD, delimiter=",", encoding="utf-8"):
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows([head, *rows])
    return text.getvalue().encode(encoding)


def row(number, **changes):
    return [changes.get(name, value) for name, value in zip(HEAD, [number, *ROW[1:]], strict=True)]


def work(at=None):
    while run_batch(at=at or now() + timedelta(seconds=1)):
        pass


def upload(officer, content, *, kind="REPORTS", name="lama.csv"):
    file = SimpleUploadedFile(name, content)
    return officer.post(PAGE, {"kind": kind, "file": file})


def the_run(officer):
    with officer.scope:
        return ImportRun.objects.latest("pk")


def match(officer, **changes):
    run = the_run(officer)
    page = officer.get(f"{PAGE}{run.pk}/")
    form = page.context["form"]
    typed = {name: form[name].initial for name in form.fields}
    answer = officer.post(f"{PAGE}{run.pk}/", {**typed, **changes})
    assert answer.status_code == 302
    work()
    return the_run(officer)


def checked(officer, content, **more):
    answer = upload(officer, content, **more)
    assert answer.status_code == 302, text_of(answer)
    return match(officer)


def start(officer):
    run = the_run(officer)
    assert officer.post(f"{PAGE}{run.pk}/jalankan/").status_code == 302
    work()
    return the_run(officer)


def imported():
    with scope(EVERYTHING):
        return list(Report.objects.filter(channel="IMPORT").order_by("submitted_at", "pk"))


def fates(officer):
    with officer.scope:
        return list(ImportRow.objects.order_by("line").values_list("line", "fate"))


def test_from_the_file_to_the_register(agency, admin):
    run = checked(admin, table(row("A-1"), row("A-2")))
    assert (run.state, run.counts, run.lines) == ("CHECKED", {"NEW": 2}, 2)
    assert imported() == []

    run = start(admin)

    assert (run.state, run.taken) == ("DONE", 2)
    one, _two = imported()
    assert (one.state, one.closure, one.final, one.published) == ("CLOSED", "IMPORTED", True, False)
    assert (one.agency_id, one.visibility, one.secret_hash) == (agency.pk, "CONFIDENTIAL", "")
    assert one.submitted_at.isoformat() == "2019-03-27T17:00:00+00:00"
    assert one.closed_at.isoformat() == "2019-04-01T17:00:00+00:00"
    assert one.number.startswith("LP19-")
    with scope(EVERYTHING):
        (event,) = ReportEvent.objects.filter(report=one)
        assert not Timer.objects.filter(report=one).exists()
    assert (event.step, event.text, event.audience) == ("IMPORTED", "Sudah diganti.", "OFFICIALS")
    assert event.data["external_id"] == "A-1"
    assert event.data["import_id"] == run.pk
    assert not default_storage.exists(run.path)
    page = admin.get(f"/konsol/laporan/{one.number}/")
    assert "Selesai sebelum diimpor" in text_of(page)


def test_it_is_history_for_everybody(agency, admin, client):
    checked(admin, table(row("A-1")))
    mail.outbox.clear()
    start(admin)
    work(now() + timedelta(days=3))

    (report,) = imported()
    letters = {letter.subject for letter in mail.outbox}
    assert letters == {"Impor Anda selesai"}
    with scope(EVERYTHING):
        told = dict(Tally.objects.filter(grain="AGENCY").values_list("measure", "number"))
    assert told == {"DONE": 1}
    answer = client.get(f"/laporan/{report.number}/", headers={"host": "localhost"})
    assert answer.status_code == 404


def test_the_same_file_again_brings_nothing(admin):
    content = table(row("A-1"), row("A-2"))
    checked(admin, content)
    start(admin)

    run = checked(admin, content)

    assert run.counts == {"SAME": 2}
    page = text_of(admin.get(f"{PAGE}{run.pk}/"))
    assert "Tidak ada baris yang dapat diambil." in page
    assert len(imported()) == 2


def test_each_row_has_its_fate_in_words(admin):
    checked(admin, table(row("A-1")))
    start(admin)
    head = [*HEAD, "status", "jenis", "kode_wilayah"]

    def more(number, *rest, **changes):
        return [*row(number, **changes), *rest]

    run = checked(
        admin,
        table(
            more("A-1", "", "", "", judul="Judul lain"),
            more("A-2", "selesai", "keluhan", "33.04.07"),
            more("A-2", "", "", ""),
            more("", "", "", ""),
            more("A-3", "diproses", "", ""),
            more("A-4", "", "curhat", "99.99"),
            more("A-5", "", "", "", tanggal_masuk="kemarin", jawaban=""),
            more("A-6", "", "", "", tanggal_selesai="2019-01-01"),
            more("A-7", "", "", "", tanggal_selesai="2099-01-01"),
            more("A-8", "", "", "", judul="x" * 151),
            head=head,
        ),
    )

    assert run.counts == {"CHANGED": 1, "NEW": 1, "DUPLICATE": 1, "WRONG": 7}
    page = text_of(admin.get(f"{PAGE}{run.pk}/"))
    for said in (
        "dengan isi lain; tidak diubah.",
        "Nomor ini sudah ada pada baris sebelumnya",
        "nomor_asal belum diisi.",
        "status belum selesai; catat lewat",
        "jenis tidak dikenal; kode_wilayah tidak dikenal.",
        "tanggal_masuk bukan tanggal; jawaban belum diisi.",
        "tanggal_selesai sebelum tanggal masuk.",
        "tanggal_selesai di masa depan.",
        "judul terlalu panjang.",
        "Ambil 1 baris",
    ):
        assert said in page
    text = admin.get(f"{PAGE}{run.pk}/masalah/").content.decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text)))
    assert lines[0][:3] == ["baris", "masalah", "nomor_asal"]
    assert [line[0] for line in lines[1:]] == ["2", "4", "5", "6", "7", "8", "9", "10", "11"]
    start(admin)
    assert [report.report_class for report in imported()] == ["COMPLAINT", "GRIEVANCE"]


@pytest.mark.parametrize(
    ("delimiter", "encoding"),
    [(";", "cp1252"), (",", "utf-8-sig"), ("\t", "utf-16"), (";", "utf-8")],
)
def test_whatever_a_spreadsheet_saves(admin, delimiter, encoding):
    content = table(row("A-1", judul="Café “mati”"), delimiter=delimiter, encoding=encoding)

    checked(admin, content)
    start(admin)

    assert [report.title for report in imported()] == ["Café “mati”"]


def test_a_workbook_with_days_as_days(admin):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(HEAD)
    day = now().replace(year=2019, month=3, day=28, tzinfo=None)
    sheet.append(["A-1", "=1+1", "Isi", day, day, "Dijawab"])
    sheet.append(["A-2", 12345, "Isi", day, day, "Dijawab"])
    file = io.BytesIO()
    book.save(file)

    run = checked(admin, file.getvalue(), name="lama.xlsx")

    # A formula that was never computed has no value; none is run.
    assert run.counts == {"WRONG": 1, "NEW": 1}
    start(admin)
    assert [report.title for report in imported()] == ["12345"]


def test_reporters_columns_are_never_read(admin):
    head = [*HEAD, "Nama Pelapor", "NIK", "No HP", "Email"]
    personal = [CANARY, "3304010101900001", "081234567890", "kenari@contoh.test"]
    isi = f"Hubungi 081234567890 atau kenari@contoh.test. {'x' * 30}"
    upload(admin, table([*row("A-1", isi=isi), *personal], head=head))
    run = the_run(admin)

    page = text_of(admin.get(f"{PAGE}{run.pk}/"))
    assert "Tidak dibaca karena tentang pelapor: Nama Pelapor, NIK, No HP, Email" in page
    refused = admin.post(f"{PAGE}{run.pk}/", {"external_id": "0", "title": "6"})
    assert refused.status_code == 422
    match(admin)
    with admin.scope:
        kept = str(list(ImportRow.objects.values()))
    assert CANARY not in kept
    start(admin)

    (report,) = imported()
    with scope(EVERYTHING):
        everything = str(vars(report)) + str(list(ReportEvent.objects.values()))
    for secret in (CANARY, "3304010101900001", "081234567890", "kenari@"):
        assert secret not in everything
    with scope(VAULT):
        assert not Identity.objects.exists()


def test_broken_off_in_the_midst_nothing_is_doubled_or_lost(agency, admin, monkeypatch):
    monkeypatch.setattr(unpacking, "ROWS_A_PART", 2)
    monkeypatch.setattr(running, "ROWS_A_TURN", 2)
    run = checked(admin, table(*(row(f"A-{n}") for n in range(7))))
    assert run.counts == {"NEW": 7}
    admin.post(f"{PAGE}{run.pk}/jalankan/")
    run = the_run(admin)
    run_import(agency_id=agency.pk, run_id=run.pk, turn=run.turn, at=now())
    with monkeypatch.context() as broken:

        def fail(*_args, **_values):
            raise OSError("disk")

        broken.setattr(running, "call", fail)
        with pytest.raises(OSError, match="disk"):
            run_import(agency_id=agency.pk, run_id=run.pk, turn=run.turn + 1, at=now())
    assert len(imported()) == 2
    # A turn that is over already comes late.
    run_import(agency_id=agency.pk, run_id=run.pk, turn=run.turn, at=now())
    assert len(imported()) == 2
    work()

    assert the_run(admin).taken == 7
    assert len({report.idempotency_key for report in imported()}) == 7


def test_two_agencies_may_have_the_same_number(agency, other_agency, admin):
    other = Officer(other_agency, "ADM")
    for officer in (admin, other):
        checked(officer, table(row("A-1")))
        start(officer)

    assert {report.agency_id for report in imported()} == {agency.pk, other_agency.pk}
    run = the_run(admin)
    assert text_of(other.get(PAGE)).count("lama.csv") == 1
    assert other.get(f"{PAGE}{run.pk + 100}/").status_code == 404


def test_units_come_with_their_parents_in_any_order(agency, admin):
    head = ["kode", "nama", "jenis", "kode_induk"]
    content = table(
        ["BID-1", "Bidang Satu", "", "DINKES"],
        ["DINKES", "Dinas Kesehatan", "OPD", ""],
        ["X", "Tanpa Induk", "Puskesmas", "TIDAK-ADA"],
        ["Y", "Salah", "kantor pos", ""],
        head=head,
    )
    run = checked(admin, content, kind="UNITS")
    assert run.counts == {"NEW": 3, "WRONG": 1}
    start(admin)

    with scope(everything_in(agency)):
        units = dict(Unit.objects.values_list("code", "parent__code"))
    assert units == {"BID-1": "DINKES", "DINKES": None}
    assert "kode_induk tidak dikenal." in text_of(admin.get(f"{PAGE}{run.pk}/"))
    again = checked(
        admin, table(["DINKES", "Dinas Kesehatan Kabupaten", "OPD", ""], head=head), kind="UNITS"
    )
    assert again.counts == {"CHANGED": 1}
    start(admin)
    with scope(everything_in(agency)):
        assert Unit.objects.get(code="DINKES").name == "Dinas Kesehatan Kabupaten"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "kosong"),
        (table(), "tidak berisi baris data"),
        (b"a,b\n\0\0,\xff", "tidak dapat dibaca"),
        (b"PK\x03\x04" + b"rusak" * 20, "tidak dapat dibaca"),
        (b",".join([b"a"] * 70) + b"\n" + b",".join([b"b"] * 70), "lebih dari 60 kolom"),
    ],
)
def test_what_is_no_table_is_refused(admin, content, said):
    answer = upload(admin, content)

    assert answer.status_code == 422
    assert said in text_of(answer)
    with admin.scope:
        assert not ImportRun.objects.exists()


def test_a_file_of_too_many_rows_stops(admin, monkeypatch):
    monkeypatch.setattr(unpacking, "MOST_ROWS", 2)
    monkeypatch.setattr(unpacking, "ROWS_A_PART", 2)

    run = checked(admin, table(*(row(f"A-{n}") for n in range(3))))

    assert (run.state, run.failure) == ("FAILED", "TOO_MANY_ROWS")
    assert imported() == []


def test_whoever_is_no_longer_kominfo_imports_nothing(admin):
    checked(admin, table(row("A-1")))
    admin.post(f"{PAGE}{the_run(admin).pk}/jalankan/")
    with scope(EVERYTHING):
        Membership.objects.filter(user_id=admin.user.pk).update(is_active=False, until=now())
    work()

    with admin.scope:
        run = ImportRun.objects.get()
    assert (run.state, run.failure, imported()) == ("FAILED", "NOT_YOURS", [])
    assert not default_storage.exists(run.path)


def test_discarding_and_forgetting(admin):
    checked(admin, table(row("A-1")))
    run = the_run(admin)
    assert admin.post(f"{PAGE}{run.pk}/buang/").status_code == 302
    work()
    assert the_run(admin).state == "DISCARDED"
    assert not default_storage.exists(run.path)
    assert admin.post(f"{PAGE}{run.pk}/jalankan/").status_code == 409

    checked(admin, table(row("A-1")))
    run = the_run(admin)
    work(now() + timedelta(days=8))
    assert the_run(admin).state == "DISCARDED"
    assert not default_storage.exists(run.path)
    assert imported() == []


def test_the_trail_and_the_ledger(agency, admin):
    checked(admin, table(row("A-1")))
    start(admin)

    with scope(everything_in(agency)):
        entry = AuditEntry.objects.get(kind="DATA_IMPORTED")
    assert (entry.subject, entry.details) == ("lama.csv", {"what": "REPORTS", "rows": 1})
    with scope(SYSTEM):
        payloads = Job.objects.filter(kind__startswith="import").values_list("payload", flat=True)
        assert {key for payload in payloads for key in payload} == {"agency_id", "run_id", "turn"}


def test_the_template_is_recognised(admin):
    content = admin.get(f"{PAGE}templat/reports.csv").content

    run = checked(admin, content)

    assert run.counts == {"NEW": 1}
    assert admin.get(f"{PAGE}templat/lain.csv").status_code == 404
