"""What becomes of an export that is broken off: told on its page, resumed, asked for anew, cleared."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.files.storage import default_storage

from exchange.exports.actions import run_export as running
from exchange.exports.actions.ask_export import UNFINISHED
from exchange.exports.actions.run_export import run_export
from exchange.exports.models import ExportFormat, ListExport
from exchange.exports.queries import sources
from exchange.standstill import GIVEN_UP
from register.models import Job
from register.tasks.set_back import MOST_ATTEMPTS
from tenants.scope import scope
from tests.exchange.exports.test_run_export import ask, content, lines, read, work
from tests.factories.consoles import Officer, fresh_life, now
from tests.factories.everything import EVERYTHING
from tests.factories.workbook import sheets_of
from tests.public_portal.seeing import text_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
PAGE = "/konsol/ekspor/"


@pytest.fixture
def admin(agency):
    return Officer(agency, "ADM")


@pytest.fixture
def numbers(agency, monkeypatch):
    """Five reports of the agency, read two at a turn."""
    monkeypatch.setattr(sources, "BATCH", 2)
    monkeypatch.setattr(running, "BATCHES_A_TURN", 1)
    lives = [fresh_life() for _ in range(5)]
    for life in lives:
        life.route(agency)
    return [life.report.number for life in lives][::-1]


def lay_aside(monkeypatch):
    """Let the last attempt at the turn that waits fail."""

    def fail(*_args, **_values):
        raise OSError("disk")

    with scope(EVERYTHING):
        Job.objects.filter(kind="list_export", done_at=None).update(attempts=MOST_ATTEMPTS - 1)
    with monkeypatch.context() as broken:
        broken.setattr(running, "write_part", fail)
        work()


@pytest.fixture
def half_read(admin, numbers, monkeypatch):
    row = ask(admin, kind=ExportFormat.XLSX)
    run_export(agency_id=admin.agency.pk, export_id=row.pk, turn=0, at=now())
    lay_aside(monkeypatch)
    return read(admin, row)


def resume(officer, row):
    return officer.post(f"{PAGE}{row.pk}/lanjut/")


def test_one_that_was_laid_aside_says_so_and_goes_on(admin, numbers, half_read):
    assert (half_read.state, half_read.failure, half_read.done_rows) == ("FAILED", "BROKEN", 2)
    told = text_of(admin.get(PAGE))
    assert "Terhenti karena gangguan." in told
    assert "Lanjutkan" in told
    assert "Ekspor Anda terhenti" in [one.subject for one in mail.outbox]

    answer = resume(admin, half_read)
    assert (answer.status_code, answer["Location"]) == (302, PAGE)
    work()

    told = read(admin, half_read)
    assert (told.state, told.failure, told.done_rows) == ("READY", "", 5)
    sheet = sheets_of(content(admin, half_read))["Laporan"]
    assert [sheet[f"A{line}"] for line in range(1, 7)] == ["Nomor", *numbers]
    assert "Ekspor Anda selesai" in [one.subject for one in mail.outbox]
    assert not default_storage.exists(half_read.part_path(0))


def test_without_progress_it_may_be_resumed_too(admin, numbers):
    row = ask(admin)
    run_export(agency_id=admin.agency.pk, export_id=row.pk, turn=0, at=now())
    with admin.scope:
        ListExport.objects.update(touched_at=now() - GIVEN_UP)

    resume(admin, row)
    work()

    assert [line[0] for line in lines(admin, row)[1:]] == numbers


def test_what_moves_or_has_ended_is_left_as_it_is(admin, numbers):
    row = ask(admin)
    assert resume(admin, row).status_code == 302
    assert read(admin, row).turn == 0
    work()
    ended = read(admin, row).turn

    resume(admin, row)

    assert (read(admin, row).turn, row.state) == (ended, "READY")


def test_nobody_else_resumes_it(agency, other_agency, half_read):
    for other in (Officer(agency, "ADM"), Officer(other_agency, "ADM")):
        assert resume(other, half_read).status_code == 404
    with scope(EVERYTHING):
        assert not Job.objects.filter(kind="list_export", done_at=None, dead_at=None).exists()


def test_what_failed_or_is_gone_may_be_asked_for_anew(admin):
    row = ask(admin, "v=semua&kategori=kesehatan")
    for values in ({"state": "FAILED", "failure": "TOO_MANY"}, {"state": "EXPIRED", "failure": ""}):
        with admin.scope:
            ListExport.objects.filter(pk=row.pk).update(**values)
        page = admin.get(PAGE).content.decode()

        assert 'href="/konsol/ekspor/baru/?v=semua&amp;kategori=kesehatan"' in page
        assert "/lanjut/" not in page


def test_what_nobody_resumes_is_cleared_away(admin, half_read):
    assert default_storage.exists(half_read.part_path(0))

    work(at=half_read.asked_at + UNFINISHED + timedelta(minutes=1))

    told = read(admin, half_read)
    assert (told.state, told.failure) == ("EXPIRED", "")
    assert not default_storage.exists(half_read.part_path(0))


def test_the_first_call_to_clear_away_leaves_a_file_its_days(admin):
    row = ask(admin)
    late = now() + timedelta(days=3)
    work(at=late)
    work(at=row.asked_at + UNFINISHED + timedelta(minutes=1))
    assert read(admin, row).state == "READY"

    work(at=row.expires_at + timedelta(minutes=1))

    assert read(admin, row).state == "EXPIRED"
