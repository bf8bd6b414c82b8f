"""What is an agency's goes into one file, and a file that is not as it was written is refused."""

import stat
import zipfile

import pytest
from django.core.management import CommandError
from django.test import override_settings

from exchange.archive import contents
from exchange.archive.actions import restore_archive as restoring
from exchange.archive.actions.write_archive import write_archive
from exchange.archive.opened import opened
from tenants.isolation.declared import declared_rights
from tenants.isolation.roles import TENANT_BASE
from tenants.scope import of_agency, scope
from tenants.teams.models import Unit
from tests.factories.agencies import REGENCY
from tests.factories.archived import AT, at_work, inside, rows, run


@pytest.fixture(scope="module")
def regency(own_database, tmp_path_factory):
    with override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media")):
        yield at_work()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "banjarnegara.zip"


def test_every_table_that_an_agency_reads_is_taken_along_or_left_out_for_a_reason():
    read = {
        grant.table
        for grant in declared_rights().shared
        if grant.role == TENANT_BASE and "SELECT" in grant.privileges
    }

    assert read == {*contents.OWN_ROWS, *contents.LEFT_OUT}
    assert {*contents.OWN_ROWS} & {*contents.LEFT_OUT} == set()


def test_it_holds_what_is_the_agencys_and_nothing_of_a_neighbour(regency, path):
    said = run("backup_agency", REGENCY, path)

    reports = rows(path, "shared/register_report.jsonl")
    assert [row["agency_id"] for row in reports] == [regency.pk]
    assert {"secret_hash", "owner_key"} & set(reports[0]) == set()
    events = rows(path, "shared/register_reportevent.jsonl")
    assert {row["report_id"] for row in events} == {reports[0]["id"]}
    assert len(events) >= 4
    assert [row["name"] for row in rows(path, "inside/teams_unit.jsonl")] == ["Puskesmas Bawang 1"]
    assert [row["role"] for row in rows(path, "shared/tenants_membership.jsonl")] == ["ADM"]
    with zipfile.ZipFile(path) as archive:
        whole = b"".join(archive.read(name) for name in archive.namelist())
        assert archive.read("files/laporan/banjarnegara.pdf") == b"banjarnegara"
        files = [name for name in archive.namelist() if name.startswith("files/")]
    assert b"Tetangga" not in whole
    assert b"kemenkes" not in whole
    assert len(files) == 3
    assert said.endswith(f"3 files in {path}.\n")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_that_is_gone_is_named(regency, path, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "elsewhere"

    said = run("backup_agency", REGENCY, path)

    assert "laporan/banjarnegara.pdf is named by a row and is not in the storage." in said
    with opened(path) as archive:
        assert "laporan/banjarnegara.pdf" in archive.manifest.lost


def test_an_interrupted_one_leaves_nothing(regency, path, tmp_path):
    def stop(_done, _of):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_archive(regency, path, at=AT, told=stop)

    assert list(tmp_path.iterdir()) == []


def test_new_rows_go_on_with_new_numbers(regency, path):
    run("backup_agency", REGENCY, path)
    run("restore_agency", REGENCY, path)
    with scope(of_agency(regency)):
        last = Unit.objects.order_by("-pk").first()
        new = Unit.objects.create(name="Baru", kind="OTHER", code="baru")

    assert new.pk > last.pk


def spoil(path, name, content):
    """Write the archive anew with another content in one part."""
    with zipfile.ZipFile(path) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for each, found in (parts | {name: content}).items():
            archive.writestr(each, found)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("inside/teams_unit.jsonl", b'{"id": 1}\n', "teams_unit.jsonl is not as it was written"),
        ("manifest.json", b"{}", "does not say what is in it"),
        ("manifest.json", b'{"format": 2}', "another version of this program"),
        ("files/lain.pdf", b"lain", "lacks a part, or has one that it does not know"),
    ],
)
def test_a_spoilt_archive_is_refused_and_changes_nothing(regency, path, name, content, said):
    run("backup_agency", REGENCY, path)
    before = inside(regency)
    spoil(path, name, content)

    with pytest.raises(CommandError, match=said):
        run("restore_agency", REGENCY, path)
    with pytest.raises(CommandError, match=said):
        run("remove_agency", REGENCY, path, "--yes")

    assert inside(regency) == before


def test_what_is_no_archive_is_refused(regency, path):
    path.write_bytes(b"bukan arsip")

    with pytest.raises(CommandError, match=r"banjarnegara.zip is no archive of an agency\."):
        run("restore_agency", REGENCY, path)
    with pytest.raises(CommandError, match=r"There is no file .*hilang.zip\."):
        run("restore_agency", REGENCY, path.with_name("hilang.zip"))
    with pytest.raises(CommandError, match=r"There is no file .*hilang.zip\."):
        run("remove_agency", REGENCY, path.with_name("hilang.zip"), "--yes")
    with pytest.raises(CommandError, match=r"There is no agency tidak-ada\."):
        run("restore_agency", "tidak-ada", path)
    with pytest.raises(CommandError, match="exists already"):
        run("backup_agency", REGENCY, path)
    with pytest.raises(CommandError, match="cannot be written"):
        run("backup_agency", REGENCY, path.parent / "tidak" / "ada.zip")


def restore_beside_somebody(regency, path):
    assert len(Unit.objects.select_for_update()) >= 1
    run("restore_agency", regency.slug, path)


def test_it_waits_for_nobody_who_is_at_work(regency, path, monkeypatch):
    run("backup_agency", REGENCY, path)
    monkeypatch.setattr(restoring, "LOCK_TIMEOUT", "50ms")

    with scope(of_agency(regency)), pytest.raises(CommandError, match="Suspend the agency first"):
        restore_beside_somebody(regency, path)


@pytest.mark.parametrize("typed", ["", "jateng"])
def test_it_asks_once_more(regency, path, monkeypatch, typed):
    run("backup_agency", REGENCY, path)
    monkeypatch.setattr("builtins.input", lambda _asked: typed)

    with pytest.raises(CommandError, match=r"Nothing was removed\."):
        run("remove_agency", REGENCY, path)
