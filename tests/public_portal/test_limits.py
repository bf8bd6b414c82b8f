from datetime import datetime

import pytest
from django.test import RequestFactory

from public_portal.limits import GUESSES, REPORTS, count_guess, count_report
from register.actions.use_quota import QuotaUsedUp
from register.models import Quota
from tenants.scope import PORTAL, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import WIB

AT = datetime(2026, 3, 2, 9, 0, tzinfo=WIB)


@pytest.fixture
def request_(db):
    return RequestFactory().get("/", REMOTE_ADDR="203.0.113.77")


def counts():
    with scope(EVERYTHING):
        return sorted(Quota.objects.values_list("used", flat=True))


@pytest.mark.parametrize(("count", "quota"), [(count_guess, GUESSES), (count_report, REPORTS)])
def test_one_network_may_do_it_so_often(request_, count, quota):
    with scope(PORTAL):
        for _turn in range(quota.most):
            count(request_, at=AT)
        with pytest.raises(QuotaUsedUp):
            count(request_, at=AT)


def test_a_use_is_counted_for_the_network_and_for_all(request_):
    with scope(PORTAL):
        count_guess(request_, at=AT)

    assert counts() == [1, 1]


def test_limits_can_be_raised_and_switched_off(request_, settings):
    settings.QUOTA_FACTOR = 2
    with scope(PORTAL):
        for _turn in range(REPORTS.most + 1):
            count_report(request_, at=AT)

    settings.QUOTA_FACTOR = 0
    before = counts()
    with scope(PORTAL):
        count_report(request_, at=AT)
    assert counts() == before
