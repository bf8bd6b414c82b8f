"""What the desk finds of bodies without a tenant."""

from datetime import date, timedelta

import pytest

from onboarding.connectivity.actions.record_standing import (
    StandingMistake,
    StandingRefused,
    record_standing,
)
from onboarding.connectivity.models import Standing
from onboarding.connectivity.words.labels import MISTAKE_SENTENCES
from register.models import Job
from tenants.scope import scope
from tests.factories.consoles import now
from tests.factories.everything import EVERYTHING

pytestmark = pytest.mark.django_db
FINDING = {
    "body_id": 17,
    "has_decree": True,
    "decree_number": " 188.45/12  Tahun 2026 ",
    "decree_on": date(2026, 1, 12),
    "has_account": False,
    "by": 9001,
}


def test_it_works():
    kept = record_standing(**FINDING, at=now())

    with scope(EVERYTHING):
        row = Standing.objects.get()
        job = Job.objects.get(kind="connectivity_body")
    assert row.pk == kept.pk
    assert (row.body_id, row.has_decree, row.has_account) == (17, True, False)
    assert (row.decree_number, row.decree_on) == ("188.45/12 Tahun 2026", date(2026, 1, 12))
    assert (row.recorded_by, row.recorded_at) == (9001, kept.recorded_at)
    assert job.payload == {"body_id": 17}


def test_a_later_finding_leaves_the_earlier_one():
    record_standing(**FINDING, at=now())
    record_standing(**{**FINDING, "has_account": True}, at=now() + timedelta(days=1))

    with scope(EVERYTHING):
        found = list(Standing.objects.order_by("pk").values_list("has_account", flat=True))
    assert found == [False, True]


@pytest.mark.parametrize(
    ("change", "mistake"),
    [
        ({"decree_on": date(2999, 1, 1)}, StandingMistake.IN_FUTURE),
        ({"decree_number": "  "}, StandingMistake.NO_NUMBER),
        ({"has_decree": False}, StandingMistake.NO_DECREE),
        ({"has_decree": False, "decree_number": ""}, StandingMistake.NO_DECREE),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_kept(change, mistake):
    with pytest.raises(StandingRefused) as refused:
        record_standing(**{**FINDING, **change}, at=now())

    assert refused.value.mistake is mistake
    assert str(MISTAKE_SENTENCES[mistake])
    with scope(EVERYTHING):
        assert not Standing.objects.exists()
        assert not Job.objects.filter(kind="connectivity_body").exists()
