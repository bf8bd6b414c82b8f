import pytest

from register.queries.agency_names import active_agency, agencies_by_id, find_agencies
from tenants.models.agency import AgencyKind, AgencyState
from tenants.scope import PORTAL, scope
from tests.factories.everything import EVERYTHING


@pytest.fixture
def in_portal(db):
    with scope(PORTAL):
        yield


def make_dormant(agency):
    with scope(EVERYTHING):
        type(agency).objects.filter(pk=agency.pk).update(state=AgencyState.DORMANT)


def test_agencies_come_by_their_id(in_portal, agency, province):
    assert agencies_by_id([agency.pk, None, province.pk, -1]) == {
        agency.pk: agency,
        province.pk: province,
    }


def test_nothing_wanted_asks_nothing(in_portal, statements):
    with statements() as taken:
        assert agencies_by_id([None]) == {}

    assert taken.texts() == []


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("kesehatan", ["kemenkes"]),
        ("KEMENKES", ["kemenkes"]),
        ("pemerintah", ["banjarnegara", "jatengprov"]),
        ("pemerintah jawa", ["jatengprov"]),
        ("100% _", []),
        ("a b c", []),
        ("", []),
    ],
)
def test_agencies_are_found_by_the_words_of_their_name(in_portal, text, slugs):
    assert [found.slug for found in find_agencies(text, most=5)] == slugs


def test_only_so_many_are_found(in_portal):
    assert len(find_agencies("pemerintah", most=1)) == 1


def test_an_agency_that_takes_no_reports_is_neither_found_nor_offered(in_portal, agency):
    assert active_agency(agency.pk) == agency

    make_dormant(agency)

    assert active_agency(agency.pk) is None
    assert find_agencies("banjarnegara", most=5) == []


def test_the_ombudsman_is_not_offered_to_whoever_reports(in_portal, agency):
    with scope(EVERYTHING):
        type(agency).objects.filter(pk=agency.pk).update(
            kind=AgencyKind.OMBUDSMAN, region_code=None
        )

    assert find_agencies("banjarnegara", most=5) == []
