from types import SimpleNamespace

import pytest

from search.routing.kinds import LOCAL, PROVINCE, agency_at, kind_of

BOGOR, WEST_JAVA, JAKARTA, PLN = (
    SimpleNamespace(pk=pk, region_code=code)
    for pk, code in ((1, "32.01"), (2, "32"), (3, "31"), (4, None))
)
ALL = (BOGOR, WEST_JAVA, JAKARTA, PLN)


@pytest.mark.parametrize(
    ("agency", "kind"), [(BOGOR, LOCAL), (WEST_JAVA, PROVINCE), (JAKARTA, PROVINCE), (PLN, "4")]
)
def test_an_agency_has_the_kind_of_its_region(agency, kind):
    assert kind_of(agency) == kind


@pytest.mark.parametrize(
    ("kind", "region_code", "agency_id"),
    [
        (LOCAL, "32.01.01", 1),
        (LOCAL, "31.74.01", 3),
        (LOCAL, "33.04", None),
        (PROVINCE, "32.01.01", 2),
        (PROVINCE, "", None),
        ("4", "32.01.01", 4),
    ],
)
def test_a_kind_is_an_agency_at_a_place(kind, region_code, agency_id):
    assert agency_at(kind, region_code, ALL) == agency_id
