"""The demo's periodic reports: one signed and one draft, by the real actions, once."""

import pytest

from casework.models import PeriodicReport
from demo.actions.report_periodically import report_periodically
from tenants.models import Agency
from tenants.scope import SYSTEM, of_agency, scope
from tests.demo.conftest import AT

pytestmark = pytest.mark.usefixtures("demo")


def rows(slug):
    with scope(SYSTEM):
        agency = Agency.objects.get(slug=slug)
    with scope(of_agency(agency)):
        return list(PeriodicReport.objects.order_by("since"))


def test_the_leadership_signed_one_and_the_last_month_is_a_draft():
    assert report_periodically(at=AT) == 3
    assert report_periodically(at=AT) == 0

    for slug in ("kolaka", "kulonprogo", "provinsi-diy"):
        signed, draft = rows(slug)
        assert (signed.period.code, signed.state) == ("2026-09", "SIGNED")
        assert (draft.period.code, draft.state) == ("2026-10", "DRAFT")
        assert signed.is_unbroken
        assert signed.signed_position
        assert signed.prepared_position
        assert signed.signed_by != signed.prepared_by
