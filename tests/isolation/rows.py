"""Rows of shared tables."""

from datetime import date
from hashlib import sha256
from uuid import uuid4

from accounts.models import User
from regions.models import Holiday
from register.models import Report
from tenants.scope import scope
from tests.database.template import AT
from tests.factories.everything import EVERYTHING


def make_report(agency, number, **values):
    """Store a report that the agency holds, past the life of a report."""
    with scope(EVERYTHING):
        return Report.objects.create(
            **{
                "number": number,
                "secret_hash": sha256(number.encode()).hexdigest(),
                "idempotency_key": uuid4(),
                "fingerprint": number,
                "title": "Lampu jalan padam",
                "body": "Tiga malam.",
                "report_class": "GRIEVANCE",
                "visibility": "PUBLIC",
                "state": "AGENCY_REVIEW",
                "submitted_at": AT,
                "entered_at": AT,
                "agency_id": agency.pk,
            }
            | values
        )


def make_holiday(agency, day=date(2026, 2, 22), name="Hari jadi"):
    """Store a holiday of one agency."""
    with scope(EVERYTHING):
        return Holiday.objects.create(date=day, name=name, kind="LOCAL", agency_id=agency.pk)


def make_person(name):
    """Store a person who cannot sign in."""
    with scope(EVERYTHING):
        return User.objects.create(
            email=f"{name}@contoh.test",
            full_name=f"{name.title()} Astuti",
            password="!",
        )
