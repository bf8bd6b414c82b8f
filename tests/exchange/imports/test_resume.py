"""What becomes of an import that is broken off: told on its page, resumed, given up, cleared away."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.files.storage import default_storage

from exchange.imports.actions import run_import as running
from exchange.imports.actions import unpack_import as unpacking
from exchange.standstill import GIVEN_UP
from register.models import Job
from register.tasks.drain import run_batch
from register.tasks.set_back import MOST_ATTEMPTS
from tenants.scope import SYSTEM, scope
from tests.exchange.imports.test_imports import (
    PAGE,
    checked,
    imported,
    match,
    row,
    table,
    the_run,
    upload,
    work,
)
from tests.factories.consoles import Officer, now
from tests.factories.everything import EVERYTHING
from tests.public_portal.seeing import text_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def admin(agency):
    return Officer(agency, "KOM")


def page(officer):
    return text_of(officer.get(f"{PAGE}{the_run(officer).pk}/"))


def post(officer, what):
    return officer.post(f"{PAGE}{the_run(officer).pk}/{what}/")


def kept(run):
    """Return which of its files there are: the one uploaded, and its parts."""
    names = [run.path, *(run.part_path(number) for number in range(5))]
    return [name for name in names if default_storage.exists(name)]


def lay_aside(monkeypatch, module, name):
    """Let the last attempt at the job that waits fail."""

    def fail(*_args, **_values):
        raise OSError("disk")

    with scope(EVERYTHING):
        Job.objects.filter(done_at=None, kind__startswith="import_").exclude(
            kind="import_drop"
        ).update(attempts=MOST_ATTEMPTS - 1)
    with monkeypatch.context() as broken:
        broken.setattr(module, name, fail)
        work()


@pytest.fixture
def half_taken(admin, monkeypatch):
    """Seven rows, of which two were taken over before the job was laid aside."""
    monkeypatch.setattr(running, "ROWS_A_TURN", 2)
    checked(admin, table(*(row(f"A-{n}") for n in range(7))))
    post(admin, "jalankan")
    run_batch(at=now() + timedelta(seconds=1))
    lay_aside(monkeypatch, running, "import_reports")
    return the_run(admin)


def test_one_that_was_laid_aside_says_so_and_goes_on(admin, half_taken):
    assert (half_taken.state, half_taken.failure, half_taken.taken) == ("RUNNING", "BROKEN", 2)
    told = page(admin)
    assert "Terhenti" in told
    assert "Terhenti karena gangguan." in told
    assert "2 dari 7 baris sudah diambil." in told
    assert "Halaman ini memperbarui diri" not in told
    assert "Terhenti" in text_of(admin.get(PAGE))
    assert "Impor Anda terhenti" in [one.subject for one in mail.outbox]

    assert post(admin, "lanjut").status_code == 302
    work()

    run = the_run(admin)
    assert (run.state, run.failure, run.taken) == ("DONE", "", 7)
    assert len({report.idempotency_key for report in imported()}) == 7
    assert "Impor Anda selesai" in [one.subject for one in mail.outbox]
    assert kept(run) == []


def test_the_turn_that_was_laid_aside_is_over_once_resumed(admin, half_taken):
    post(admin, "lanjut")
    with scope(EVERYTHING):
        Job.objects.filter(dead_at__isnull=False).update(dead_at=None, attempts=0)
    work()

    assert the_run(admin).taken == 7
    assert len(imported()) == 7


def test_another_of_the_office_may_let_it_go_on(agency, admin, half_taken):
    other = Officer(agency, "KOM")
    post(other, "lanjut")
    work()

    run = the_run(admin)
    assert (run.state, run.taken, run.user_id) == ("DONE", 7, other.user.pk)


def test_one_that_was_laid_aside_may_be_given_up(admin, half_taken):
    answer = post(admin, "buang")

    assert answer.status_code == 302
    assert "Impor dihentikan. Yang sudah diambil tetap tersimpan." in text_of(admin.get(PAGE))
    work()
    run = the_run(admin)
    assert (run.state, run.failure, len(imported()), kept(run)) == ("DISCARDED", "", 2, [])


def test_what_moves_is_not_begun_a_second_time(agency, admin):
    checked(admin, table(row("A-1")))
    post(admin, "jalankan")
    before = the_run(admin)

    assert post(admin, "lanjut").status_code == 409
    assert post(admin, "buang").status_code == 409

    run = the_run(admin)
    assert (run.turn, run.state) == (before.turn, "RUNNING")
    assert post(Officer(agency, "LEAD"), "lanjut").status_code == 403


def test_without_progress_it_is_told_as_stopped(admin):
    checked(admin, table(row("A-1")))
    post(admin, "jalankan")
    with admin.scope:
        type(the_run(admin)).objects.update(touched_at=now() - GIVEN_UP)

    assert "Terhenti: sudah lama tidak ada kemajuan." in page(admin)
    assert post(admin, "lanjut").status_code == 302
    work()
    assert the_run(admin).state == "DONE"


def test_the_check_goes_on_at_the_part_where_it_stopped(admin, monkeypatch):
    monkeypatch.setattr(unpacking, "ROWS_A_PART", 2)
    upload(admin, table(*(row(f"A-{n}") for n in range(5))))
    run = the_run(admin)
    names = {
        "external_id": 0,
        "title": 1,
        "body": 2,
        "submitted_at": 3,
        "closed_at": 4,
        "answer": 5,
    }
    admin.post(f"{PAGE}{run.pk}/", names)
    for _ in range(2):
        run_batch(at=now() + timedelta(seconds=1))
    lay_aside(monkeypatch, unpacking.default_storage, "open")
    run = the_run(admin)
    assert (run.state, run.failure, run.parts, run.checked) == ("CHECKING", "BROKEN", 3, 1)
    assert "2 dari 5 baris sudah diperiksa." in page(admin)
    # What was uploaded is in the parts.
    assert kept(run) == [run.part_path(number) for number in range(3)]

    post(admin, "lanjut")
    work()

    run = the_run(admin)
    assert (run.state, run.counts, run.lines) == ("CHECKED", {"NEW": 5}, 5)


def test_columns_may_be_matched_anew_from_the_parts(admin, monkeypatch):
    monkeypatch.setattr(unpacking, "ROWS_A_PART", 2)
    run = checked(admin, table(*(row(f"A-{n}") for n in range(3))))
    assert not default_storage.exists(run.path)

    run = match(admin, title="2", body="1")

    assert (run.state, run.counts, run.lines) == ("CHECKED", {"NEW": 3}, 3)
    with admin.scope:
        assert {each.values["title"] for each in run.rows.all()} == {"Lampu jalan mati."}


def test_a_column_chosen_twice_is_told(admin):
    run = checked(admin, table(row("A-1")))

    answer = admin.post(f"{PAGE}{run.pk}/", {"external_id": "0", "title": "1", "body": "1"})

    assert answer.status_code == 422
    assert "Kolom ini dipilih lebih dari sekali." in text_of(answer)
    assert the_run(admin).turn == run.turn


def test_what_tells_who_reported_is_in_no_part(admin):
    head = [
        "nomor_asal",
        "judul",
        "isi",
        "tanggal_masuk",
        "tanggal_selesai",
        "jawaban",
        "nama pelapor",
    ]
    run = checked(admin, table([*row("A-1"), "Kenari Wulandari"], head=head))

    with default_storage.open(run.part_path(0)) as part:
        text = part.read().decode()

    assert "Lampu jalan mati." in text
    assert "Kenari" not in text


def test_a_lost_part_ends_it_with_a_sentence(admin, monkeypatch):
    upload(admin, table(row("A-1")))
    run = the_run(admin)
    default_storage.delete(run.path)
    match(admin)

    run = the_run(admin)
    assert (run.state, run.failure) == ("FAILED", "LOST")
    told = page(admin)
    assert "Berkas itu tidak ditemukan lagi." in told
    assert "Unggah berkas sekali lagi" in told


def test_what_is_under_way_is_not_cleared_away_under_its_feet(admin):
    checked(admin, table(row("A-1")))
    post(admin, "jalankan")
    later = now() + timedelta(days=7, minutes=5)
    with admin.scope:
        type(the_run(admin)).objects.update(touched_at=later)
    with scope(EVERYTHING):
        Job.objects.filter(kind="import_run").update(run_after=later + timedelta(days=3))
    work(later)
    assert rows_of(admin) == 1

    # A day later it has stopped: nobody goes on with it.
    work(later + timedelta(days=1, minutes=1))

    run = the_run(admin)
    assert (run.state, rows_of(admin), kept(run)) == ("DISCARDED", 0, [])


def rows_of(officer):
    with officer.scope:
        return the_run(officer).rows.count()


def test_the_ledger_of_a_resumed_import_names_numbers_alone(admin, half_taken):
    post(admin, "lanjut")

    with scope(SYSTEM):
        job = Job.objects.filter(kind="import_run", done_at=None, dead_at=None).get()
    assert set(job.payload) == {"agency_id", "run_id", "turn"}
