"""The table of 2018, taken over with every gap as it is printed."""

from datetime import date

import pytest

from onboarding.connectivity.actions.import_snapshot import ColumnsMissing, import_snapshot
from onboarding.connectivity.carried import SNAPSHOT, SNAPSHOT_ON, SNAPSHOT_SOURCE
from onboarding.connectivity.models import Line, Period
from onboarding.connectivity.rules.snapshot_cells import CellDamaged
from onboarding.connectivity.words.row import notes_of
from tenants.models import Agency
from tenants.scope import scope
from tests.factories.consoles import now
from tests.factories.everything import EVERYTHING
from tests.onboarding.connectivity.conftest import lines

pytestmark = pytest.mark.django_db


def run(path=SNAPSHOT, **more):
    return import_snapshot(path, on=SNAPSHOT_ON, source=SNAPSHOT_SOURCE, at=now(), **more)


def test_it_works():
    done = run()

    found = lines("2018-02-12")
    banjarnegara = found["33.04"]
    assert (done.lines, done.written, done.dropped, done.unmatched) == (23, 23, 0, ())
    assert len(found) == 23
    assert (banjarnegara.name, banjarnegara.kind, banjarnegara.province) == (
        "Pemerintah Kabupaten Banjarnegara", "REGENCY", "33",
    )  # fmt: skip
    assert (banjarnegara.has_decree, banjarnegara.has_account) == (True, True)
    assert banjarnegara.last_sign_in == date(2018, 2, 12)
    assert (banjarnegara.complaints, banjarnegara.unexplained) == (651, 445)
    assert (banjarnegara.waiting, banjarnegara.in_process, banjarnegara.done) == (40, 2, 164)
    assert banjarnegara.other is None
    assert banjarnegara.raw["last_login"] == "2/12/18 11:20"
    assert found["34"].kind == "PROVINCE"


def test_a_second_run_changes_nothing_and_makes_no_agency():
    run()
    with scope(EVERYTHING):
        before = list(Line.objects.order_by("pk").values()), Agency.objects.count()

    again = run()

    with scope(EVERYTHING):
        assert (list(Line.objects.order_by("pk").values()), Agency.objects.count()) == before
    assert (again.lines, again.written, again.dropped) == (23, 0, 0)


def test_a_dry_run_writes_nothing():
    done = run(dry_run=True)

    assert (done.lines, done.written) == (23, 23)
    with scope(EVERYTHING):
        assert not Period.objects.exists()
        assert not Line.objects.exists()


def test_every_line_adds_up_with_what_is_unexplained():
    run()

    for line in lines("2018-02-12").values():
        named = (line.waiting or 0) + (line.in_process or 0) + (line.done or 0)
        assert (line.complaints or 0) == named + line.unexplained


def test_gaps_are_said_and_not_filled():
    run()
    found = lines("2018-02-12")

    notes = {code: list(notes_of(line)) for code, line in found.items()}

    assert notes["73.22"][0] == "Kolom statusnya 1 lebih banyak daripada pengaduannya."
    assert notes["71"] == [
        "16 pengaduan tidak terjelaskan oleh kolom statusnya.",
        "Kolom tanpa judul berisi 0.",
    ]
    assert notes["x-none-75"] == [
        "Tidak ada pemerintah daerah di provinsi ini yang memiliki SK dan akun."
    ]
    assert notes["72.05"] == [
        "Kolom tanpa judul berisi 0.", "Tertulis 4/5/17 10:06; dibaca bulan/hari/tahun.",
    ]  # fmt: skip
    assert sum(bool(line.raw["col9_unlabelled"]) for line in found.values()) == 4


def test_a_name_that_no_region_has_is_kept_and_named(tmp_path):
    path = tmp_path / "other.csv"
    text = SNAPSHOT.read_text().replace("Kabupaten Sinjai", "Kabupaten Sinjay")
    path.write_text(text.replace("Kabupaten Tegal", "Kota Tegal"))

    done = run(path)

    found = lines("2018-02-12")
    assert done.unmatched == ("Pemerintah Kabupaten Sinjay",)
    assert found["x-15"].name == "Pemerintah Kabupaten Sinjay"
    assert "Nama ini tidak ada dalam daftar wilayah." in list(notes_of(found["x-15"]))
    assert found["33.76"].kind == "CITY"


def test_another_file_takes_out_what_it_does_not_name(tmp_path):
    run()
    path = tmp_path / "shorter.csv"
    path.write_text("".join(SNAPSHOT.read_text().splitlines(keepends=True)[:3]))

    done = run(path)

    assert (done.lines, done.written, done.dropped) == (2, 0, 21)
    assert sorted(lines("2018-02-12")) == ["71", "71.01"]


@pytest.mark.parametrize(
    ("before", "after", "refusal"),
    [("rtl_days", "days", ColumnsMissing), ("651", "many", CellDamaged)],
)
def test_a_damaged_file_is_refused_whole(tmp_path, before, after, refusal):
    path = tmp_path / "damaged.csv"
    path.write_text(SNAPSHOT.read_text().replace(before, after))

    with pytest.raises(refusal):
        run(path)

    with scope(EVERYTHING):
        assert not Period.objects.exists()
