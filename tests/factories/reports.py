"""Many reports at once, for lists: rows alone, without the history that a real one has."""

from datetime import timedelta
from itertools import count
from random import Random
from uuid import uuid4

from django.utils import timezone

from kernel.public_number import new_number
from register.models import Report
from tenants.scope import scope
from tests.factories.everything import EVERYTHING

_seeds = count(1)


def make_reports(number, *, agency=None, state="AGENCY_REVIEW", first_due=None, **values):
    """Store reports held by an agency, each due an hour after the one before; return them."""
    now, rng = timezone.now(), Random(next(_seeds))  # noqa: TID251, S311
    if "unit_id" in values and state == "AGENCY_REVIEW":
        state = "LIAISON_REVIEW"
    row = {
        "title": "Jalan berlubang di depan sekolah",
        "body": "Sudah dua bulan.",
        "report_class": "COMPLAINT",
        "visibility": "PUBLIC",
        "region_code": "33.04.07",
        "state": state,
        "submitted_at": now - timedelta(days=2),
        "entered_at": now,
        "agency_id": agency.pk if agency else None,
        **values,
    }
    rows = [
        Report(
            number=new_number(2026, rng),
            secret_hash=uuid4().hex,
            fingerprint="",
            idempotency_key=uuid4(),
            due_at=(first_due or now + timedelta(days=1)) + timedelta(hours=place),
            **row,
        )
        for place in range(number)
    ]
    with scope(EVERYTHING):
        return Report.objects.bulk_create(rows)
