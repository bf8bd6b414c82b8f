"""What PostgreSQL shows of the register to each role, whatever the code asks."""

import pytest
from django.db import DatabaseError, connection, transaction

from register.actions.seal_identity import Contact
from register.models import (
    Identity,
    IdentityAccess,
    Job,
    Report,
    ReportEvent,
    Routing,
    SlaPolicy,
    Timer,
)
from register.queries.tracking import portal_scope
from register.rules.receipts import owner_key
from register.rules.states import Visibility
from register.rules.steps import Step
from tenants.isolation.errors import ScopeError
from tenants.scope import NATIONAL, PORTAL, REGISTER, SIGN_IN, SYSTEM, VAULT, of_agency, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY, Life, admin_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
HANGING = (ReportEvent, Timer, Routing)


@pytest.fixture
def life(agency):
    filed = Life(contact=Contact(name="KANARI Siti", email="kanari@contoh.test", nik="33040"))
    filed.route(agency)
    filed.officer(agency, admin_of(agency), Step.RESPOND_INITIAL_AGENCY, text="Kami cek.")
    filed.officer(
        agency, admin_of(agency), Step.PROGRESS_NOTE, text="Hanya untuk kami", internal=True
    )
    return filed


def refused(model):
    try:
        with transaction.atomic():
            model.objects.count()
    except DatabaseError:
        return True
    return False


def test_the_holder_sees_it_and_another_agency_nothing(life, agency, other_agency):
    for seen_by, count in ((agency, 1), (other_agency, 0)):
        with scope(of_agency(seen_by)):
            assert Report.objects.filter(pk=life.id).count() == count
            for model in HANGING:
                assert bool(model.objects.filter(report_id=life.id).count()) == bool(count)


@pytest.mark.parametrize("role", [PORTAL, NATIONAL, SYSTEM, SIGN_IN])
def test_only_the_vault_opens_identities(life, role):
    with scope(role):
        assert refused(Identity)
    with scope(VAULT):
        assert Identity.objects.filter(pk=life.id).count() == 1


def test_no_agency_opens_the_vault(life, agency):
    with scope(of_agency(agency)):
        assert refused(Identity)


def test_no_screen_writes_the_register(life, agency):
    for role in (PORTAL, NATIONAL, of_agency(agency), SYSTEM):
        with scope(role):
            for write in (
                lambda: Report.objects.filter(pk=life.id).update(state="CLOSED"),
                lambda: ReportEvent.objects.filter(report_id=life.id).update(text="x"),
                lambda: ReportEvent.objects.filter(report_id=life.id).delete(),
                lambda: Timer.objects.filter(report_id=life.id).update(status="STOPPED"),
            ):
                with pytest.raises(DatabaseError), transaction.atomic():
                    write()
    assert life.report.state == "IN_PROGRESS"


def test_the_log_is_appended_to_and_never_changed(life):
    with scope(REGISTER):
        for write in (
            lambda: ReportEvent.objects.filter(report_id=life.id).update(text="x"),
            lambda: ReportEvent.objects.filter(report_id=life.id).delete(),
        ):
            with pytest.raises(DatabaseError), transaction.atomic():
                write()
    with scope(VAULT):
        IdentityAccess.objects.create(
            report_id=life.id, at=MONDAY, role="NAT", reason="uji", actor_id=1
        )
        with pytest.raises(DatabaseError), transaction.atomic():
            IdentityAccess.objects.all().delete()


def test_the_portal_sees_what_is_public_and_one_report_by_its_secret(life):
    secret = Life(visibility=Visibility.CONFIDENTIAL)
    with scope(PORTAL):
        assert list(Report.objects.values_list("pk", flat=True)) == [life.id]
        audiences = set(ReportEvent.objects.values_list("audience", flat=True))
        assert audiences == {"PUBLIC"}
    with scope(portal_scope(secret=secret.secret)):
        assert Report.objects.filter(pk=secret.id).count() == 1
    with scope(portal_scope(secret=life.secret)):
        assert Report.objects.filter(pk=secret.id).count() == 0
    with scope(portal_scope(secret="falsch")):
        assert Report.objects.filter(pk=secret.id).count() == 0


def test_the_portal_sees_an_accounts_own_reports_only(settings):
    key = owner_key(7, settings.RECEIPT_KEY)
    mine = Life(visibility=Visibility.CONFIDENTIAL)
    with scope(EVERYTHING):
        Report.objects.filter(pk=mine.id).update(owner_key=key)
    Life(visibility=Visibility.CONFIDENTIAL)  # without an account: its key is empty

    with scope(portal_scope(owner_key=key)):
        assert list(Report.objects.values_list("pk", flat=True)) == [mine.id]
    with scope(portal_scope(owner_key=owner_key(8, settings.RECEIPT_KEY))):
        assert not Report.objects.exists()
    with scope(PORTAL), connection.cursor() as cursor, pytest.raises(ScopeError):
        cursor.execute(f"SET LOCAL tuntas.owner = '{key}'")


def test_an_internal_note_is_not_in_the_register_at_all(life):
    with scope(EVERYTHING):
        texts = ReportEvent.objects.filter(report_id=life.id).values_list("text", flat=True)
        assert "Hanya untuk kami" not in set(texts)


def test_an_agency_reads_its_own_policies_and_the_nations(agency, other_agency):
    with scope(EVERYTHING):
        for owner in (None, agency.pk, other_agency.pk):
            SlaPolicy.objects.create(agency_id=owner, valid_from=MONDAY, values={})
    with scope(of_agency(agency)):
        seen = set(SlaPolicy.objects.values_list("agency_id", flat=True))
        assert seen == {None, agency.pk}
        with pytest.raises(DatabaseError), transaction.atomic():
            SlaPolicy.objects.create(agency_id=other_agency.pk, valid_from=MONDAY, values={})


def test_the_ledger_is_the_systems(life, agency):
    for role in (PORTAL, NATIONAL, of_agency(agency)):
        with scope(role):
            assert refused(Job)
    with scope(SYSTEM):
        assert Job.objects.exists()


def test_the_supervisor_sees_no_supervisory_report(agency, province):
    life = Life()
    life.route(agency, supervisory=True)
    life.go_to(life.timers["T2"].due_at).later(seconds=1).sweep()
    assert life.report.escalation == 1
    with scope(of_agency(province)):
        assert not Report.objects.filter(pk=life.id).exists()
