from types import SimpleNamespace

import pytest

from search.routing.kinds import LOCAL, PROVINCE, kind_of

BOGOR, WEST_JAVA, JAKARTA, PLN = (
    SimpleNamespace(pk=pk, region_code=code)
    for pk, code in ((1, "32.01"), (2, "32"), (3, "31"), (4, None))
)


@pytest.mark.parametrize(
    ("agency", "kind"), [(BOGOR, LOCAL), (WEST_JAVA, PROVINCE), (JAKARTA, PROVINCE), (PLN, "4")]
)
def test_an_agency_has_the_kind_of_its_region(agency, kind):
    assert kind_of(agency) == kind
