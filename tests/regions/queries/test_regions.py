import pytest

from regions.queries.regions import (
    RegionUnknown,
    districts_of,
    get_region,
    place_names,
    places_within,
    provinces,
    regencies_of,
    region_path,
    region_paths,
    time_zone_of,
)
from tenants.scope import PORTAL, scope

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("regions")]


@pytest.fixture(autouse=True)
def _as_the_portal(regions):
    with scope(PORTAL):
        yield


def test_provinces_by_name():
    names = [region.name for region in provinces()]

    assert len(names) == 38
    assert names[:3] == ["Aceh", "Bali", "Banten"]


def test_regencies_come_by_name_before_cities():
    names = [region.name for region in regencies_of("33")]

    assert len(names) == 35
    assert names[0] == "Kabupaten Banjarnegara"
    assert names[28:30] == ["Kabupaten Wonosobo", "Kota Magelang"]


def test_districts_by_name():
    names = [region.name for region in districts_of("33.04")]

    assert len(names) == 20
    assert names[:3] == ["Banjarmangu", "Banjarnegara", "Batur"]


def test_the_parts_of_nothing_are_none():
    assert regencies_of("99") == regencies_of("33.04") == []
    assert districts_of("99.01") == districts_of("33") == []


def test_get_region():
    assert str(get_region("33.04")) == "Kabupaten Banjarnegara"
    with pytest.raises(RegionUnknown):
        get_region("99")


@pytest.mark.parametrize(
    ("code", "path"),
    [
        ("33.04.05", "Bawang, Kabupaten Banjarnegara, Jawa Tengah"),
        ("75.71", "Kota Gorontalo, Gorontalo"),
        ("31", "DKI Jakarta"),
    ],
)
def test_region_path(code, path):
    assert region_path(code) == path


def test_an_unknown_region_has_no_path():
    with pytest.raises(RegionUnknown):
        region_path("33.99")


@pytest.mark.parametrize("number", [5, 500])
def test_many_paths_take_one_statement(number, django_assert_num_queries):
    codes = [
        district.code for regency in regencies_of("33") for district in districts_of(regency.code)
    ]

    with django_assert_num_queries(1):
        paths = region_paths([*codes[:number], "99"])

    assert len(paths) == number
    assert all(path.endswith(", Jawa Tengah") for path in paths.values())


def test_a_district_has_the_time_zone_of_its_regency():
    assert time_zone_of("33.04.01") == "Asia/Jakarta"
    assert time_zone_of("75.71") == "Asia/Makassar"
    assert time_zone_of("91") == "Asia/Jayapura"
    with pytest.raises(RegionUnknown):
        time_zone_of("99.01.01")


def test_a_district_is_named_as_one_in_one_statement(django_assert_num_queries):
    with django_assert_num_queries(1):
        found = place_names(["33.04.07", "33.04", "99"])

    assert found == {"33.04.07": "Kecamatan Sigaluh", "33.04": "Kabupaten Banjarnegara"}


def test_places_are_those_one_level_below():
    assert ("33.04.07", "Kecamatan Sigaluh") in places_within("33.04")
    assert len(places_within("33.04")) == 20
    assert places_within("33")[0] == ("33.04", "Kabupaten Banjarnegara")
    assert len(places_within("33")) == 35
    nation = places_within("")
    assert nation[0] == ("11", "Aceh")
    assert len(nation) == 552
