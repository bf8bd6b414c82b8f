from uuid import uuid4

import pytest

from register.actions.enter_report import enter_report
from register.models import Report
from register.rules.actors import Role
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.states import ReportClass
from register.rules.submission import Submission
from tenants.scope import of_agency, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY, admin_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.mark.parametrize("role", [Role.LEADER, Role.EXAMINER])
def test_who_takes_no_reports_in_files_nothing(agency, role):
    new = Submission(
        report_class=ReportClass.ASPIRATION,
        title="Usul",
        body="Isi",
        origin_code="33.04",
        privacy_notice_seen=True,
        channel="PHONE",
    )

    with scope(of_agency(agency)), pytest.raises(StepNotAllowed) as refused:
        enter_report(
            new=new,
            contact=None,
            files=(),
            idempotency_key=uuid4(),
            by=admin_of(agency, role=role),
            at=MONDAY,
        )

    assert refused.value.refusal is Refusal.NOT_YOUR_ROLE
    with scope(EVERYTHING):
        assert not Report.objects.exists()
