"""The calendar of the country: read, changed day by day, imported from a decree."""

from datetime import date, timedelta

import pytest

from regions.models import CalendarYear, Holiday
from tenants.scope import NATIONAL, scope
from tests.factories.consoles import Officer, fresh_life, now, today
from tests.factories.everything import EVERYTHING

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
LIST, NEW, IMPORT = "/kalender/", "/kalender/hari/", "/kalender/impor/"
DAY = date(2027, 11, 24)
TYPED = {"day": "2027-11-24", "name": "Pilkada", "kind": "NATIONAL", "source": "Keppres 1/2027"}


@pytest.fixture
def desk(db):
    return Officer(None, "NAT")


def stored(day=DAY):
    with scope(NATIONAL):
        rows = Holiday.objects.filter(date=day)
        return list(rows.values_list("name", "kind", "source"))


def soon():
    """A coming weekday that is no holiday in the calendar."""
    day = today() + timedelta(days=1)
    while day.weekday() > 4 or stored(day):
        day += timedelta(days=1)
    return day


def dates(answer):
    return [day.date for day, _url in answer.context["rows"]]


def test_it_works(desk):
    answer = desk.get(LIST, {"tahun": "2027"})

    text = answer.content.decode()
    assert date(2027, 1, 1) in dates(answer)
    assert "Jumat, 1 Jan 2027" in text
    assert "Dasar: daftar libur bawaan" in " ".join(text.split())
    assert '<option value="2027" selected>' in text


def test_a_year_that_is_none_is_this_one(desk):
    assert desk.get(LIST, {"tahun": "x"}).context["year"] == now().year


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"is_provisional": True}, "Tahun ini masih perkiraan."),
        (None, "Tahun ini belum ditetapkan."),
    ],
)
def test_a_year_says_how_sure_it_is(desk, values, told):
    with scope(EVERYTHING):
        found = CalendarYear.objects.filter(year=now().year)
        found.update(**values) if values else found.delete()
        Holiday.objects.filter(date__year=now().year).delete()

    text = desk.get(LIST).content.decode()

    assert told in text
    assert "Belum ada hari libur" in text


def test_a_day_is_added_after_a_look_at_what_it_does(agency, desk):
    fresh_life()
    day = soon()
    typed = {**TYPED, "day": day.isoformat()}

    preview = desk.post(NEW, {**typed, "pratinjau": "1"})
    assert preview.status_code == 200
    assert stored(day) == []
    assert preview.context["effect"].reports == 1
    assert "1 laporan terbuka punya tenggat" in preview.content.decode()
    assert "Verifikasi Admin Nasional: 1" in preview.content.decode()
    assert 'value="Pilkada"' in preview.content.decode()

    answer = desk.post(NEW, typed)

    assert answer["Location"] == f"{LIST}?tahun={day.year}"
    assert stored(day) == [("Pilkada", "NATIONAL", "Keppres 1/2027")]


def test_a_weekend_changes_no_deadline(desk):
    preview = desk.post(NEW, {**TYPED, "day": "2027-11-27", "pratinjau": "1"})

    assert "Tidak ada hari kerja yang berubah" in preview.content.decode()


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"day": "2027-02-30"}, "day"),
        ({"day": "1999-01-01"}, "day"),
        ({"day": "2027-01-01"}, "day"),
        ({"name": ""}, "name"),
        ({"name": "x" * 121}, "name"),
        ({"kind": "LOCAL"}, "kind"),
        ({"source": "x" * 201}, "source"),
    ],
)
def test_what_is_refused_stays_typed_and_changes_nothing(desk, changed, field):
    before = stored(date(2027, 1, 1))

    answer = desk.post(NEW, {**TYPED, **changed})

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert answer.context["form"]["name"].value() == changed.get("name", "Pilkada")
    assert (stored(), stored(date(2027, 1, 1))) == ([], before)


def test_a_day_is_changed_and_removed(desk):
    page = f"{LIST}2027-11-24/"
    desk.post(NEW, TYPED)

    assert 'value="Pilkada"' in desk.get(page).content.decode()
    assert desk.post(page, {"name": "", "kind": "NATIONAL"}).status_code == 422
    assert stored() == [("Pilkada", "NATIONAL", "Keppres 1/2027")]
    desk.post(page, {"name": "Cuti", "kind": "COLLECTIVE_LEAVE", "source": ""})
    assert stored() == [("Cuti", "COLLECTIVE_LEAVE", "")]

    answer = desk.post(f"{page}hapus/")

    assert (answer["Location"], stored()) == (f"{LIST}?tahun=2027", [])
    assert "24 Nov 2027 menjadi hari kerja." in desk.get(LIST).content.decode()


@pytest.mark.parametrize("path", ["2027-11-25/", "2027-02-30/"])
def test_a_day_that_is_none_has_no_page(desk, path):
    assert desk.get(f"{LIST}{path}").status_code == 404
    assert desk.post(f"{LIST}{path}hapus/").status_code == 404


def test_a_list_is_checked_before_it_is_stored(desk):
    typed = {
        "source": "SKB 2028",
        "lines": "3 Januari 2028, Cuti bersama Imlek",
        "is_complete": "on",
    }

    checked = desk.post(IMPORT, typed)

    text = checked.content.decode()
    assert checked.status_code == 200
    assert "Ditambahkan" in text
    assert "Perkiraan ini dihapus" in text
    assert 'name="simpan"' in text
    assert stored(date(2028, 1, 3)) == []

    answer = desk.post(IMPORT, {**typed, "simpan": "1"})

    assert answer["Location"] == f"{LIST}?tahun=2028"
    assert stored(date(2028, 1, 3)) == [("Cuti bersama Imlek", "COLLECTIVE_LEAVE", "SKB 2028")]
    assert dates(desk.get(answer["Location"])) == [date(2028, 1, 3)]


@pytest.mark.parametrize("button", [{}, {"simpan": "1"}])
def test_a_list_with_a_wrong_line_is_not_stored(desk, button):
    lines = "3 Januari 2028, Cuti bersama Imlek\n30 Februari 2028, Apa"

    answer = desk.post(IMPORT, {"source": "SKB", "lines": lines, **button})

    text = answer.content.decode()
    assert answer.status_code == 422
    assert "Tanggal di awal baris tidak terbaca" in text
    assert 'name="simpan"' not in text
    assert lines in text
    assert stored(date(2028, 1, 3)) == []


def test_too_many_lines_are_refused(desk):
    lines = "\n".join(["3 Januari 2028, Cuti bersama Imlek"] * 121)

    answer = desk.post(IMPORT, {"source": "SKB", "lines": lines})

    assert answer.status_code == 422
    assert "Paling banyak 120 baris" in answer.content.decode()


@pytest.mark.parametrize("number", [5, 300])
def test_the_statements_are_the_same_for_any_number_of_days(desk, statements, number):
    with scope(NATIONAL):
        Holiday.objects.filter(date__year=2027).delete()
        Holiday.objects.bulk_create(
            Holiday(date=date(2027, 1, 1) + timedelta(days=n), name="X", kind="NATIONAL")
            for n in range(number)
        )
    desk.get(LIST, {"tahun": "2027"})

    with statements() as seen:
        answer = desk.get(LIST, {"tahun": "2027"})

    assert (len(seen.texts()), len(dates(answer))) == (7, number)
