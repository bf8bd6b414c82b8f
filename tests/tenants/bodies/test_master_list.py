"""The committed master list: who is on it, and that it can be meant."""

from collections import Counter

import pytest

from tenants.actions.provision_agency import RESERVED_SLUGS
from tenants.bodies.master_list import MasterListMistake, checked, master_rows


def test_every_government_and_national_body_is_on_it():
    assert Counter(row.kind for row in master_rows()) == {
        "MINISTRY": 48,
        "NATIONAL_BODY": 67,
        "OMBUDSMAN": 1,
        "PROVINCE": 38,
        "REGENCY": 416,
        "CITY": 98,
    }


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("33", ("provinsi-jateng", "Pemerintah Provinsi Jawa Tengah", "Pemprov Jateng", "", "33")),
        ("33.04", ("banjarnegara", "Pemerintah Kabupaten Banjarnegara", "Pemkab Banjarnegara", "33", "33.04")),
        ("32.73", ("kota-bandung", "Pemerintah Kota Bandung", "Pemkot Bandung", "32", "32.73")),
        ("31.71", ("kota-jakarta-pusat", "Pemerintah Kota Administrasi Jakarta Pusat", "Pemkot Jakarta Pusat", "31", "31.71")),
        ("K-KEMENKES", ("kemenkes", "Kementerian Kesehatan", "Kemenkes", "", None)),
    ],
)  # fmt: skip
def test_what_they_are_called(code, said):
    row = next(row for row in master_rows() if row.code == code)

    assert (row.slug, row.name, row.short_name, row.parent, row.region_code) == said


def test_time_zones_follow_the_province():
    zones = {row.code: row.time_zone for row in master_rows()}

    assert (zones["33.04"], zones["73"], zones["94.01"], zones["O-OMBUDSMAN"]) == (
        "Asia/Jakarta",
        "Asia/Makassar",
        "Asia/Jayapura",
        "Asia/Jakarta",
    )


def test_no_host_name_is_the_platforms_own():
    assert {row.slug for row in master_rows()} & RESERVED_SLUGS == set()


@pytest.mark.parametrize(
    ("same", "said"),
    [
        ({"code": "33"}, "More than one body has the code 33."),
        ({"slug": "provinsi-jateng"}, "More than one body has the host name provinsi-jateng."),
    ],
)
def test_two_bodies_with_one_code_or_host_are_refused_in_words(same, said):
    rows = {row.code: row for row in master_rows()}

    with pytest.raises(MasterListMistake) as refused:
        checked([rows["33"], rows["34"]._replace(**same)])

    assert str(refused.value) == said
