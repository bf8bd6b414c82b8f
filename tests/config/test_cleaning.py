from datetime import timedelta

import pytest
from django.utils import timezone

from config.worker.cleaning import clean_now
from register.actions.use_quota import Quota, use_quota
from register.models import Quota as QuotaRow
from tenants.scope import PORTAL, scope
from tests.factories.everything import EVERYTHING

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def test_counts_whose_window_is_over_are_deleted():
    minute = Quota("uji", most=5, window=timedelta(minutes=1))
    now = timezone.now()  # noqa: TID251 - what the schedule would read
    with scope(PORTAL):
        use_quota((minute, "lama"), at=now - timedelta(hours=1))
        use_quota((minute, "baru"), at=now + timedelta(hours=1))

    assert clean_now() >= 1
    with scope(EVERYTHING):
        assert QuotaRow.objects.count() == 1
