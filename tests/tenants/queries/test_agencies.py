import pytest

from tenants.models import Agency
from tenants.queries.agencies import (
    Branch,
    agency_tree,
    competent_agency_for_region,
    time_zone_of,
)
from tenants.scope import NATIONAL, PORTAL, REGISTER, SIGN_IN, SYSTEM, VAULT, of_agency, scope
from tests.factories.everything import EVERYTHING


def test_agencies_as_trees(national, agency, province, other_agency):
    assert agency_tree() == (
        Branch(other_agency, ()),
        Branch(province, (Branch(agency, ()),)),
    )


def test_the_time_zone(national, agency):
    assert time_zone_of(agency.pk) == "Asia/Jakarta"


@pytest.mark.parametrize("code", ["33.04", "33.04.01", "33.04.01.2001"])
def test_the_regency_answers_for_its_places(national, agency, code):
    assert competent_agency_for_region(code) == agency


@pytest.mark.parametrize("code", ["33", "33.05", "33.74.02"])
def test_its_province_where_it_has_no_agency(national, province, code):
    assert competent_agency_for_region(code) == province


@pytest.mark.parametrize("code", ["75", "75.01", ""])
def test_nobody_where_the_province_has_none_either(national, agency, code):
    assert competent_agency_for_region(code) is None


@pytest.mark.parametrize("state", ["APPLIED", "PREPARING", "DORMANT", "SUSPENDED"])
def test_only_active_agencies_answer(db, agency, province, state):
    with scope(EVERYTHING):
        Agency.objects.filter(pk=agency.pk).update(state=state)
        assert competent_agency_for_region("33.04") == province
        Agency.objects.filter(pk=province.pk).update(state=state)
        assert competent_agency_for_region("33.04") is None


def test_every_scope_reads_agencies(db, agency):
    for which in (PORTAL, NATIONAL, SIGN_IN, VAULT, SYSTEM, REGISTER, of_agency(agency)):
        with scope(which):
            assert competent_agency_for_region("33.04") == agency
