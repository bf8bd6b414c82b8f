import pytest

from accounts.models import User
from figures.models import Tally
from figures.words.year_line import YearLine
from tenants.models import Agency
from tenants.scope import SIGN_IN, scope
from tests.database.template import AT
from tests.factories.consoles import Officer, fresh_life, now, today
from tests.factories.everything import EVERYTHING
from tests.factories.people import staff
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
PAGE = "/instansi/"


@pytest.fixture
def desk(db):
    return Officer(None, "NAT")


def rows(answer):
    return {line.agency.name: (line.agency, line.seen_at) for line in answer.context["rows"]}


def years(answer):
    return {line.agency.name: (line.has_account, line.year) for line in answer.context["rows"]}


def test_it_works(agency, province, other_agency, desk):
    fresh_life().route(agency)
    make_reports(2, agency=agency)
    make_reports(3, agency=agency, state="ARCHIVED")
    user = staff(agency, "ADM")
    moment = now()
    with scope(SIGN_IN):
        User.objects.filter(pk=user.pk).update(last_login=moment)

    answer = desk.get(PAGE)

    assert answer.status_code == 200
    row, seen = rows(answer)["Pemerintah Kabupaten Banjarnegara"]
    assert (row.kind, row.state, row.is_active) == ("Kabupaten", "Aktif", True)
    assert row.connection == "Terpusat"
    assert (row.parent, row.open_reports, seen) == ("Pemprov Jateng", 3, moment)
    assert rows(answer)["Kementerian Kesehatan"][0].open_reports == 0
    assert rows(answer)["Kementerian Kesehatan"][1] is None
    assert "Belum pernah" in answer.content.decode()


def test_a_year_in_the_columns_of_the_table_of_connected_governments(agency, other_agency, desk):
    staff(agency, "ADM")
    month = today().replace(day=1)
    numbers = {"WAITING": 3, "IN_PROCESS": 1, "DONE": 7, "OTHER": 1234}
    with scope(EVERYTHING):
        for measure, number in numbers.items():
            Tally.objects.create(
                grain="AGENCY", day=month, agency_id=agency.pk, measure=measure, number=number
            )
        Tally.objects.create(
            grain="AGENCY", day=month, agency_id=agency.pk, measure="FIRST_RESPONSE", value=4,
            number=2,
        )  # fmt: skip

    found = years(desk.get(PAGE))

    expected = YearLine("1.245", "4", "3", "1", "7", "1.234")
    assert found["Pemerintah Kabupaten Banjarnegara"] == (True, expected)
    assert found["Kementerian Kesehatan"] == (False, YearLine("0", "–", "0", "0", "0", "0"))


def test_one_that_has_not_begun_is_marked(dormant_province, desk):
    row, _seen = rows(desk.get(PAGE))["Pemerintah Provinsi Gorontalo"]

    assert (row.state, row.is_active) == ("Persiapan", False)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({"q": "banjar"}, ["Pemerintah Kabupaten Banjarnegara"]),
        ({"q": "KEMENKES"}, ["Kementerian Kesehatan"]),
        ({"jenis": "PROVINCE"}, ["Pemerintah Provinsi Jawa Tengah"]),
        ({"q": "jawa", "jenis": "REGENCY"}, []),
        ({"q": "%"}, []),
        ({"q": "zzz"}, []),
        ({"q": "jatengprov"}, ["Pemerintah Provinsi Jawa Tengah"]),
        ({"wilayah": "33", "jenis": "PROVINCE"}, ["Pemerintah Provinsi Jawa Tengah"]),
        ({"wilayah": "51"}, []),
    ],
)
def test_searching_by_name_and_kind(agency, desk, query, names):
    answer = desk.get(PAGE, query)

    assert list(rows(answer)) == names
    text = answer.content.decode()
    assert ("Tidak ada instansi yang cocok" in text) == (not names)
    if "q" in query:
        assert f'value="{query["q"]}"' in text
    if "jenis" in query:
        assert f'<option value="{query["jenis"]}" selected>' in text


@pytest.mark.parametrize("query", [{"jenis": "X"}, {"wilayah": "\x00"}, {"wilayah": "Jateng"}])
def test_a_kind_or_place_that_is_none_finds_nobody(agency, desk, query):
    answer = desk.get(PAGE, query)

    assert list(rows(answer)) == []
    assert "Tidak ada instansi yang cocok" in answer.content.decode()


@pytest.mark.parametrize("number", [5, 120])
def test_fifty_a_page_by_name_and_few_statements(agency, desk, statements, number):
    with scope(EVERYTHING):
        Agency.objects.bulk_create([_body(place) for place in range(number)])
    first = desk.get(PAGE, {"jenis": "NATIONAL_BODY"})

    with statements() as seen:
        again = desk.get(PAGE, {"jenis": "NATIONAL_BODY"})

    assert len(seen.texts()) == 10
    assert len(rows(again)) == min(number, 50)
    names = list(rows(first))
    while answer_url := first.context["next_url"]:
        first = desk.get(answer_url)
        names += list(rows(first))
    assert names == sorted(names)
    assert len(names) == number


def _body(place):
    return Agency(
        slug=f"badan-{place}",
        schema_name=f"a_badan_{place}",
        name=f"Badan {place:03}",
        short_name=f"Badan {place}",
        kind="NATIONAL_BODY",
        time_zone="Asia/Jakarta",
        state="ACTIVE",
        state_since=AT,
        integration_mode="CENTRAL",
        created_at=AT,
    )


def test_a_damaged_link_shows_the_first_page_and_says_so(agency, desk):
    answer = desk.get(PAGE, {"s": "%%%"})

    assert len(rows(answer)) == 3
    assert "Daftar ditampilkan dari awal." in answer.content.decode()


def test_no_agency_at_all(desk):
    answer = desk.get(PAGE, {"jenis": "OMBUDSMAN"})

    assert "Tampilkan semua instansi" in answer.content.decode()


def test_an_agency_cannot_ask_for_the_list(agency):
    assert Officer(agency, "ADM").get("/instansi/").status_code == 404
