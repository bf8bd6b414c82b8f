"""A supervisory report is withdrawn: its public record ends, the Inspektorat may go on (t23)."""

import pytest

from register.models import ReportEvent
from register.queries.tracking import portal_scope
from register.rules.actors import Role
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.steps import Step
from tenants.scope import scope
from tests.factories.lives import Life, admin_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def test_the_inspektorat_goes_on_by_its_office_and_the_reporter_is_not_bothered(agency):
    life = Life()
    life.route(agency, supervisory=True, examination=True)
    life.reporter(Step.WITHDRAW, text="Saya takut.")
    inspector = admin_of(agency, role=Role.INSPECTORATE)
    examiner = admin_of(agency, user_id=102, role=Role.EXAMINER)

    with pytest.raises(StepNotAllowed) as refused:
        life.officer(agency, examiner, Step.NOTE_EX_OFFICIO, text="Periksa kas.")
    assert refused.value.refusal is Refusal.NOT_EXAMINED
    life.officer(agency, inspector, Step.CONTINUE_EX_OFFICIO, text="Dugaan pungutan berulang.")
    life.officer(agency, examiner, Step.NOTE_EX_OFFICIO, text="Periksa kas.")
    assert life.report.under_examination
    life.officer(agency, inspector, Step.END_EX_OFFICIO, text="Terbukti, diserahkan ke pimpinan.")

    report = life.report
    assert (report.state, report.under_examination, report.published) == ("WITHDRAWN", False, False)
    assert {timer.status for timer in life.timers.values()} == {"STOPPED"}
    with scope(portal_scope(secret=life.secret)):
        seen = list(ReportEvent.objects.filter(report_id=life.id).values_list("step", flat=True))
    assert "WITHDRAW" in seen
    assert not {"CONTINUE_EX_OFFICIO", "NOTE_EX_OFFICIO", "END_EX_OFFICIO"} & set(seen)


def test_the_leadership_and_other_admins_do_not_see_it(agency):
    life = Life()
    life.route(agency, supervisory=True)
    life.reporter(Step.WITHDRAW)

    for role in (Role.ADMIN, Role.LEADER):
        with pytest.raises(StepNotAllowed) as refused:
            life.officer(
                agency, admin_of(agency, role=role), Step.CONTINUE_EX_OFFICIO, text="Lanjut."
            )
        assert refused.value.refusal is Refusal.NOT_YOUR_ROLE
    assert not life.report.under_examination
