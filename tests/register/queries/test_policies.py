"""Which policy a report is under: nation below agency, all classes below one."""

from datetime import UTC, datetime

import pytest

from register.models import SlaPolicy
from register.queries.policies import policies_for, policy_for
from register.rules.states import ReportClass
from tenants.scope import NATIONAL, scope
from tests.factories.everything import EVERYTHING

AT = datetime(2026, 9, 7, 3, tzinfo=UTC)
COMPLAINT, GRIEVANCE = ReportClass.COMPLAINT, ReportClass.GRIEVANCE


def lay(values, *, agency=None, report_class="", since=AT):
    with scope(EVERYTHING):
        return SlaPolicy.objects.create(
            agency_id=agency.pk if agency else None,
            report_class=report_class,
            valid_from=since,
            values=values,
        )


@pytest.fixture
def asked(agency, other_agency, db):
    """Return what each agency's policy says of returns, for both classes, in one statement."""

    def asking(django_assert_num_queries):
        wanted = [(a.pk, kind) for a in (agency, other_agency) for kind in (COMPLAINT, GRIEVANCE)]
        with scope(NATIONAL), django_assert_num_queries(1):
            found = policies_for(wanted=wanted, at=AT)
        return [found[each].return_max for each in wanted]

    return asking


def test_an_agencys_policy_is_its_own(asked, agency, django_assert_num_queries):
    assert asked(django_assert_num_queries) == [2, 2, 2, 2]
    lay({"return_max": 1}, agency=agency)

    assert asked(django_assert_num_queries) == [1, 1, 2, 2]


def test_one_for_a_class_is_for_no_other(asked, agency, django_assert_num_queries):
    lay({"return_max": 3})
    lay({"return_max": 1}, report_class=GRIEVANCE.value)
    lay({"return_max": 4}, agency=agency, report_class=COMPLAINT.value)

    assert asked(django_assert_num_queries) == [4, 1, 3, 1]


def test_the_newest_that_is_valid_counts(agency, db):
    lay({"return_max": 1}, since=datetime(2026, 1, 1, tzinfo=UTC))
    newest = lay({"return_max": 3}, since=datetime(2026, 9, 1, tzinfo=UTC))
    lay({"return_max": 5}, since=datetime(2026, 9, 8, tzinfo=UTC))

    with scope(NATIONAL):
        policy = policy_for(agency_id=agency.pk, report_class=COMPLAINT, at=AT)

    assert (policy.return_max, policy.version) == (3, newest.pk)
