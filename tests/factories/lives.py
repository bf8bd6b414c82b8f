"""Reports for tests, filed and moved by the real steps, each in the scope of whoever acts."""

from datetime import datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

from django.conf import settings

from casework.actions.take_agency_step import take_agency_step
from register.actions.seal_identity import Contact
from register.actions.submit_report import submit_report
from register.actions.take_step import take_step
from register.models import Report
from register.queries.tracking import portal_scope
from register.rules.actors import Actor, Role, reporter_of
from register.rules.receipts import owner_key
from register.rules.states import ReportClass, Visibility
from register.rules.step_data import StepData
from register.rules.steps import Step
from register.rules.submission import Submission
from register.tasks.drain import run_batch
from register.tasks.sweep import sweep
from tenants.scope import NATIONAL, PORTAL, of_agency, scope
from tenants.teams.models import LiaisonOfficer, Unit
from tests.factories.everything import EVERYTHING, everything_in

WIB = ZoneInfo("Asia/Jakarta")
MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=WIB)
DESK = Actor(roles=frozenset({Role.NATIONAL}), user_id=9001, name="Desk")
DESK_2 = Actor(roles=frozenset({Role.NATIONAL}), user_id=9002, name="Desk 2")


def admin_of(agency, *, user_id=101, role=Role.ADMIN):
    """An officer of an agency."""
    return Actor(roles=frozenset({role}), user_id=user_id, agency_id=agency.pk, name="Admin")


def liaison_of(agency, unit, *, user_id=201):
    """A liaison officer of one unit."""
    return Actor(
        roles=frozenset({Role.LIAISON}),
        user_id=user_id,
        agency_id=agency.pk,
        unit_ids=frozenset({unit.pk}),
        name="Penghubung",
    )


def make_unit(agency, *, name="Puskesmas Bawang 1", kind="PUSKESMAS", staffed=True):
    """Store a unit with a liaison officer in the agency's schema."""
    with scope(everything_in(agency)):
        unit = Unit.objects.create(name=name, kind=kind, code=uuid4().hex[:12])
        if staffed:
            LiaisonOfficer.objects.create(unit=unit, user_id=201)
    return unit


class Life:
    """One report with its secret and a clock; each method is one thing that somebody does.

    owner: the person whose account it was filed with.
    """

    def __init__(self, *, at=MONDAY, contact=None, key=None, owner=None, **values):
        self.at = at
        new = {
            "report_class": ReportClass.COMPLAINT,
            "title": "Tidak ada dokter di Puskesmas Bawang",
            "body": "Sudah tiga hari tidak ada dokter jaga, pasien disuruh pulang.",
            "event_on": at.date(),
            "region_code": "33.04.07",
            "category_code": "kesehatan",
            "privacy_notice_seen": True,
            "visibility": Visibility.PUBLIC,
            **values,
        }
        with scope(PORTAL):
            receipt = submit_report(
                new=Submission(**new),
                contact=contact or Contact(name="Siti", email="siti@contoh.test"),
                idempotency_key=key or uuid4(),
                at=at,
                owner_key=owner_key(owner.pk, settings.RECEIPT_KEY) if owner else "",
            )
        self.id, self.secret = receipt.report.pk, receipt.secret

    @property
    def report(self):
        with scope(EVERYTHING):
            return Report.objects.get(pk=self.id)

    @property
    def timers(self):
        with scope(EVERYTHING):
            return {t.kind: t for t in self.report.timers.all()}

    def events(self):
        with scope(EVERYTHING):
            return list(self.report.events.order_by("seq"))

    def later(self, **delta):
        self.at += timedelta(**delta)
        return self

    def go_to(self, at):
        self.at = at
        return self

    def reporter(self, step, **data):
        with scope(portal_scope(secret=self.secret)):
            return take_step(
                report_id=self.id, step=step, by=reporter_of(self.id), at=self.at,
                data=StepData(**data),
            )  # fmt: skip

    def desk(self, step, *, by=DESK, **data):
        with scope(NATIONAL):
            return take_step(report_id=self.id, step=step, by=by, at=self.at, data=StepData(**data))

    def officer(self, agency, actor, step, **data):
        with scope(of_agency(agency)):
            return take_agency_step(
                report_id=self.id, step=step, by=actor, at=self.at, data=StepData(**data)
            )

    def route(self, agency, *, by=DESK, **data):
        values = {
            "report_class": ReportClass(self.report.report_class),
            "checklist": True,
            "agency_id": agency.pk,
            "text": "Kewenangan pemerintah kabupaten.",
            **data,
        }
        return self.desk(Step.VERIFY_AND_ROUTE, by=by, **values)

    def sweep(self):
        sweep(at=self.at)
        return self

    def work(self):
        while run_batch(at=self.at):
            pass
        return self
