"""What is named of reports is what its reader sees, and only those of the agency."""

import pytest

from register.queries.linked_reports import linked_reports, own_numbers, published_among
from register.rules.actors import Role
from register.rules.states import Visibility
from tenants.scope import PORTAL, of_agency, scope
from tests.factories.lives import Life, admin_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def routed(agency, *, supervisory=False, **values):
    life = Life(**values)
    life.route(agency, supervisory=supervisory)
    return life.report


@pytest.fixture
def reports(agency, other_agency):
    return {
        "open": routed(agency),
        "hidden": routed(agency, visibility=Visibility.CONFIDENTIAL),
        "supervisory": routed(agency, supervisory=True),
        "others": routed(other_agency),
    }


def test_only_own_ones_that_the_person_sees_are_found(agency, reports):
    numbers = [report.number for report in reports.values()]

    with scope(of_agency(agency)):
        found = own_numbers(admin_of(agency), numbers)
        inspected = own_numbers(admin_of(agency, role=Role.INSPECTORATE), numbers)

    assert found == {reports[key].number: reports[key].pk for key in ("open", "hidden")}
    seen = ("open", "hidden", "supervisory")
    assert inspected == {reports[key].number: reports[key].pk for key in seen}


def test_they_are_read_by_their_ids_as_the_person_sees_them(agency, reports):
    ids = [report.pk for report in reports.values()]

    with scope(of_agency(agency)):
        found = linked_reports(admin_of(agency), ids)

    assert [report.number for report in found] == [
        reports["open"].number,
        reports["hidden"].number,
    ]


def test_everybody_reads_published_ones_of_the_agency_alone(agency, other_agency, reports):
    ids = [report.pk for report in reports.values()]

    with scope(PORTAL):
        assert published_among(ids, agency_id=agency.pk) == [reports["open"]]
        assert published_among(ids, agency_id=other_agency.pk) == [reports["others"]]
        assert published_among([], agency_id=agency.pk) == []
