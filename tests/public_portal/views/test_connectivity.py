"""The connectivity table as everybody sees it."""

import csv
import io
from datetime import date, timedelta

import pytest

from onboarding.connectivity.actions.count_turn import count_everything
from onboarding.connectivity.actions.import_snapshot import import_snapshot
from onboarding.connectivity.carried import SNAPSHOT, SNAPSHOT_ON, SNAPSHOT_SOURCE
from onboarding.connectivity.models import Line, Period
from tenants.scope import SYSTEM, scope
from tests.factories.consoles import now, today
from tests.factories.everything import EVERYTHING
from tests.factories.people import staff
from tests.public_portal.seeing import text_of

pytestmark = pytest.mark.django_db
PAGE, FILE = "/keterhubungan/", "/keterhubungan/unduh/"


@pytest.fixture
def counted(visitor):
    with scope(SYSTEM):
        count_everything(at=now())


@pytest.fixture
def snapshot(visitor):
    import_snapshot(SNAPSHOT, on=SNAPSHOT_ON, source=SNAPSHOT_SOURCE, at=now())


def many(number):
    """Put so many bodies without a tenant into this year's table, in ten provinces."""
    with scope(EVERYTHING):
        period, _made = Period.objects.get_or_create(
            code=f"{today():%Y}",
            defaults={"kind": "YEAR", "as_of": date(today().year, 12, 31), "counted_at": now()},
        )
        Line.objects.bulk_create(
            Line(
                period=period, code=f"{31 + place % 10}.{place:03}", name=f"Kabupaten {place:03}",
                kind="REGENCY", province=str(31 + place % 10), complaints=3, waiting=1,
                in_process=1, done=1, other=0, counted_at=now(), has_decree=place % 2 == 0,
            )
            for place in range(number)
        )  # fmt: skip


def rows_of(answer):
    return list(csv.DictReader(io.StringIO(answer.content.decode())))


def test_it_works(visitor, counted, agency):
    answer = visitor.get(PAGE)

    words = text_of(answer)
    assert answer.status_code == 200
    assert [group.name for group in answer.context["groups"]] == ["Instansi pusat", "Jawa Tengah"]
    assert f'href="/instansi/{agency.slug}/"' in answer.content.decode()
    assert "Admin Nasional (belum di instansi)" in words
    assert f"{today().year} sampai sekarang" in words
    assert "tidak diperbarui" not in words
    assert [tile.number for tile in answer.context["tiles"]] == ["0", "0", "0", "3", "0"]


def test_before_the_first_count_it_says_so(visitor):
    answer = visitor.get(PAGE)

    assert answer.status_code == 200
    assert "Belum ada data keterhubungan" in text_of(answer)
    assert visitor.get(FILE).status_code == 404


def test_what_was_not_counted_for_hours_is_said_to_be_old(visitor, counted):
    with scope(EVERYTHING):
        Period.objects.update(counted_at=now() - timedelta(hours=4))

    assert "lebih dari tiga jam tidak diperbarui" in text_of(visitor.get(PAGE))


def test_the_snapshot_shows_its_gaps(visitor, snapshot):
    answer = visitor.get(f"{PAGE}?periode=2018-02-12")

    words = text_of(answer)
    assert "Sumber: Data keterhubungan berdasarkan kepemilikan akun dan SK" in words
    assert "Gorontalo" in words
    assert "445 pengaduan tidak terjelaskan oleh kolom statusnya." in words
    assert "Kolom statusnya 1 lebih banyak daripada pengaduannya." in words
    assert "tidak ada" in words
    assert answer.context["sums"].bodies == answer.context["sums"].connected == 22
    assert [group.name for group in answer.context["groups"]][:2] == [
        "Jawa Tengah", "Daerah Istimewa Yogyakarta",
    ]  # fmt: skip


def test_a_period_or_a_page_that_is_none_is_the_latest_or_the_first(visitor, counted, snapshot):
    answer = visitor.get(f"{PAGE}?periode=1999&s=damaged&tampil=semua")

    assert answer.context["view"].period.code == f"{today():%Y}"
    assert "Daftar ditampilkan dari awal." in text_of(answer)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("q=BANJAR", ["Pemerintah Kabupaten Banjarnegara"]),
        ("jenis=PROVINCE", ["Pemerintah Provinsi Jawa Tengah"]),
        ("provinsi=nasional", ["Admin Nasional (belum di instansi)", "Kementerian Kesehatan"]),
        ("keadaan=akun-saja", ["Kementerian Kesehatan"]),
        ("keadaan=terhubung", []),
        ("jenis=KELURAHAN", []),
        ("keadaan=tidak", []),
        ("provinsi=99", []),
        ("provinsi=%00", []),
        ("jenis=%00&keadaan=%00", []),
    ],
)
def test_it_is_narrowed(visitor, other_agency, query, names):
    staff(other_agency, "ADM")
    with scope(SYSTEM):
        count_everything(at=now())

    answer = visitor.get(f"{PAGE}?{query}")

    groups = answer.context["groups"]
    assert [row.name for group in groups for row in group.rows] == names
    assert ("Tidak ada instansi yang cocok" in text_of(answer)) is not bool(names)


def test_many_bodies_are_led_to_by_province_and_paged(visitor, statements):
    many(5)
    visitor.get(PAGE)
    with statements() as taken:
        visitor.get(PAGE)
    few = len(taken.texts())
    with scope(EVERYTHING):
        Line.objects.all().delete()
    many(600)

    with statements() as taken:
        answer = visitor.get(PAGE)
    led = len(taken.texts())
    with statements() as taken:
        page = visitor.get(f"{PAGE}?tampil=semua")
    shown = len(taken.texts())

    # The lines themselves are not read where the provinces lead to them.
    assert (few, led, shown) == (3, 2, 3)
    assert answer.context["shows_lines"] is False
    assert [group.sums.bodies for group in answer.context["groups"]] == [60] * 10
    assert answer.context["sums"].complaints == 1800
    assert len(answer.content) < 60_000
    assert sum(len(group.rows) for group in page.context["groups"]) == 50
    following = visitor.get(page.context["next_url"])
    assert following.context["groups"][0].rows[0].name == "Kabupaten 500"


def test_the_file_has_every_line_and_its_gaps(visitor, snapshot):
    answer = visitor.get(f"{FILE}?periode=2018-02-12")

    rows = {row["kode"]: row for row in rows_of(answer)}
    assert answer["Content-Disposition"] == 'attachment; filename="keterhubungan-2018-02-12.csv"'
    assert len(rows) == 23
    luwu = rows["73.22"]
    assert (luwu["pengaduan"], luwu["tidak_terjelaskan"], luwu["lainnya"]) == ("3", "-1", "")
    assert (luwu["terakhir_masuk"], luwu["asli_login_terakhir"]) == ("2018-02-12", "2/12/18 7:26")
    assert (rows["71"]["hari_tindak_lanjut"], rows["71"]["asli_rtl"]) == ("", "-")
    assert (rows["71"]["asli_kolom_tanpa_judul"], luwu["asli_kolom_tanpa_judul"]) == ("0", "")
    assert (rows["x-none-75"]["instansi"], rows["x-none-75"]["sk"]) == ("Belum ada", "tidak")
    dictionary = text_of(visitor.get(PAGE))
    assert all(name in dictionary for name in luwu)


def test_the_file_is_narrowed_as_the_page_and_runs_nothing(visitor, counted, agency):
    with scope(EVERYTHING):
        Line.objects.filter(agency_id=agency.pk).update(
            has_decree=True, decree_number="=1+1", follow_up_days=4, follow_up_of=9
        )

    (row,) = rows_of(visitor.get(f"{FILE}?q=banjarnegara"))

    assert row["nomor_sk"] == "'=1+1"
    assert row["hari_tindak_lanjut"] == ""
    assert (row["pengaduan"], row["lainnya"], row["tidak_terjelaskan"]) == ("0", "0", "0")


def test_nobody_is_named(visitor, agency):
    staff(agency, "ADM", email="rahasia@contoh.go.id", name="Raden Rahasia")
    with scope(SYSTEM):
        count_everything(at=now())

    shown = visitor.get(PAGE).content.decode() + visitor.get(FILE).content.decode()

    assert "Raden" not in shown
    assert "rahasia@" not in shown
