from datetime import timedelta
from uuid import uuid4

import pytest

from kernel.public_number import parse_number
from register.actions import submit_report as module
from register.actions.seal_identity import Contact
from register.actions.submit_report import NumbersExhausted, OtherContent, submit_report
from register.models import Identity, Report, SlaPolicy
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.states import ReportClass, Visibility
from register.rules.submission import Submission
from tenants.models import Agency
from tenants.scope import PORTAL, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY, Life

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def new(**values):
    return Submission(
        **{
            "report_class": ReportClass.ASPIRATION,
            "title": "Usul taman baca",
            "body": "Kami usul taman baca di alun-alun.",
            "origin_code": "33.04.07",
            "privacy_notice_seen": True,
            **values,
        }
    )


def send(submission, *, key=None, contact=None, **values):
    with scope(PORTAL):
        return submit_report(
            new=submission, contact=contact, idempotency_key=key or uuid4(), at=MONDAY, **values
        )


def test_it_works():
    receipt = send(new())

    assert receipt.is_new
    assert parse_number(receipt.report.number) == receipt.report.number
    assert len(receipt.secret) == 20
    assert receipt.report.state == "NATIONAL_REVIEW"
    with scope(EVERYTHING):
        timer = receipt.report.timers.get()
        assert (timer.kind, timer.status) == ("T1", "RUNNING")
        assert receipt.report.due_at == timer.due_at
        assert not Identity.objects.exists()


def test_the_same_key_again_gives_the_same_receipt():
    key = uuid4()
    first, again = send(new(), key=key), send(new(), key=key)

    assert again == type(first)(first.report, first.secret, is_new=False)
    with scope(EVERYTHING):
        assert Report.objects.count() == 1


def test_the_same_key_with_another_report_is_refused():
    key = uuid4()
    send(new(), key=key)

    with pytest.raises(OtherContent):
        send(new(title="Lain sama sekali"), key=key)
    with scope(EVERYTHING):
        assert Report.objects.count() == 1


def test_a_missing_field_keeps_nothing():
    with pytest.raises(StepNotAllowed) as refused:
        send(new(origin_code=""))

    assert (refused.value.refusal, refused.value.field) == (Refusal.NEEDS_ORIGIN, "origin_code")
    with scope(EVERYTHING):
        assert not Report.objects.exists()


def test_a_number_that_is_taken_is_drawn_again(monkeypatch):
    taken = send(new()).report.number
    drawn = iter([taken, taken, "LP26-2222-2222"])
    monkeypatch.setattr(module, "new_number", lambda *_: next(drawn))

    assert send(new()).report.number == "LP26-2222-2222"


def test_five_taken_numbers_give_up_and_keep_nothing(monkeypatch):
    taken = send(new()).report.number
    monkeypatch.setattr(module, "new_number", lambda *_: taken)

    with pytest.raises(NumbersExhausted):
        send(new())
    with scope(EVERYTHING):
        assert Report.objects.count() == 1


def test_an_anonymous_report_is_tied_to_no_account():
    hidden = send(new(visibility=Visibility.ANONYMOUS), owner_key="a" * 64).report
    shown = send(new(), owner_key="a" * 64).report

    assert (hidden.owner_key, shown.owner_key) == ("", "a" * 64)


def test_the_identity_is_sealed_and_stands_nowhere_else():
    contact = Contact(name="Kanari Wulandari", email="kanari@contoh.test", nik="3304071234567890")
    report = send(new(), contact=contact).report

    with scope(EVERYTHING):
        sealed = bytes(Identity.objects.get(pk=report.pk).sealed)
        row = Report.objects.filter(pk=report.pk).values().get()
        log = list(report.events.values())
    for plain in ("Kanari", "kanari@", "3304071234567890"):
        assert plain.encode() not in sealed
        assert plain not in str(row) + str(log)


def test_an_empty_contact_is_not_kept():
    report = send(new(), contact=Contact()).report

    with scope(EVERYTHING):
        assert not Identity.objects.filter(pk=report.pk).exists()


@pytest.fixture
def direct(agency):
    with scope(EVERYTHING):
        Agency.objects.filter(pk=agency.pk).update(integration_mode="FULL")
        SlaPolicy.objects.create(
            agency_id=agency.pk,
            valid_from=MONDAY - timedelta(days=1),
            values={"direct_to_agency": True},
        )
    return agency


def test_an_integrated_agency_with_the_switch_gets_it_directly(direct):
    report = Life(suggested_agency_id=direct.pk).report

    assert (report.state, report.agency_id) == ("AGENCY_REVIEW", direct.pk)
    assert report.complete_at == MONDAY
    assert not report.published  # nobody has verified its text yet
    with scope(EVERYTHING):
        kinds = set(report.timers.values_list("kind", flat=True))
        assert kinds == {"T2", "T5", "T7"}
        assert report.routings.get().agency_id == direct.pk


def test_without_the_switch_it_goes_to_the_desk_first(direct):
    with scope(EVERYTHING):
        SlaPolicy.objects.all().delete()

    report = Life(suggested_agency_id=direct.pk).report

    assert (report.state, report.agency_id) == ("NATIONAL_REVIEW", None)
    assert report.suggested_agency_id == direct.pk


def test_an_agency_that_is_not_integrated_is_only_a_suggestion(agency):
    report = Life(suggested_agency_id=agency.pk).report

    assert report.state == "NATIONAL_REVIEW"
