import pytest

from onboarding.connectivity.rules.body_names import RegionNames

NAMES = RegionNames(
    [("34", "Daerah Istimewa Yogyakarta"), ("71", "Sulawesi Utara"), ("33", "Jawa Tengah")],
    [("33.28", "Kabupaten Tegal"), ("33.76", "Kota Tegal"), ("71.01", "Kabupaten Tegal")],
)


@pytest.mark.parametrize(
    ("name", "province", "code"),
    [
        ("Pemerintah Kabupaten Tegal", "33", "33.28"),
        ("pemerintah  kota tegal", "33", ""),
        ("Pemerintah Kota Tegal", "33", "33.76"),
        ("Pemerintah Kabupaten Tegal", "71", "71.01"),
        ("Pemerintah Provinsi Sulawesi Utara", "71", "71"),
        ("Pemerintah Daerah Istimewa Yogyakarta", "34", "34"),
        ("Pemerintah Provinsi Sulawesi Utara", "33", ""),
        ("Pemerintah Kabupaten Tegel", "33", ""),
        ("Pemerintah Kabupaten Tegal", "", ""),
    ],
)
def test_a_government_is_found_by_its_name_in_its_province(name, province, code):
    assert NAMES.body(name, province=province) == code


def test_a_province_is_found_whatever_its_spaces_and_capitals():
    assert NAMES.province(" sulawesi  UTARA") == "71"
    assert NAMES.province("Sulawesi") == ""
