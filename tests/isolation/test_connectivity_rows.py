"""Who may read and write the connectivity table, what the desk has found, and the alarms."""

import pytest
from django.db import DatabaseError, transaction

from onboarding.connectivity.models import Alarm, Line, Period, Standing
from tenants.scope import NATIONAL, PORTAL, SIGN_IN, SYSTEM, of_agency, scope
from tests.factories.everything import EVERYTHING

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
AT = "2026-03-02T02:00Z"
FINDING = {"body_id": 1, "has_decree": False, "has_account": True, "recorded_by": 9001}


@pytest.fixture(autouse=True)
def _rows(agency):
    with scope(EVERYTHING):
        period = Period.objects.create(code="2026", kind="YEAR", as_of="2026-12-31", counted_at=AT)
        Line.objects.create(
            period=period, code="33.04", name=agency.name, complaints=0, waiting=0, in_process=0,
            done=0, other=0, counted_at=AT,
        )  # fmt: skip
        Standing.objects.create(**FINDING, recorded_at=AT)
        Alarm.objects.create(agency_id=agency.pk, silent_since=AT, days=3, told=True, raised_at=AT)


def refused(role, attempt):
    with scope(role), pytest.raises(DatabaseError), transaction.atomic():
        attempt()


def test_everybody_reads_the_table_and_the_system_alone_writes_it(agency, other_agency):
    for role in (PORTAL, NATIONAL, of_agency(agency), of_agency(other_agency)):
        with scope(role):
            assert list(Line.objects.values_list("code", flat=True)) == ["33.04"]
        refused(role, lambda: Line.objects.update(name="x"))
        refused(role, lambda: Line.objects.all().delete())
        refused(role, lambda: Period.objects.update(counted_at=None))
    refused(SIGN_IN, Line.objects.count)
    with scope(SYSTEM):
        assert Line.objects.update(name="y") == 1


def test_what_the_desk_has_found_is_its_own_and_never_changed(agency):
    for role in (PORTAL, of_agency(agency), SIGN_IN):
        refused(role, Standing.objects.count)
    refused(SYSTEM, lambda: Standing.objects.create(**FINDING, recorded_at=AT))
    refused(NATIONAL, lambda: Standing.objects.update(has_account=False))
    refused(NATIONAL, lambda: Standing.objects.all().delete())
    with scope(SYSTEM):
        assert Standing.objects.count() == 1
    with scope(NATIONAL):
        Standing.objects.create(**FINDING, recorded_at=AT)
        assert Standing.objects.count() == 2


def test_alarms_are_read_by_the_desk_and_raised_by_the_system(agency):
    for role in (PORTAL, of_agency(agency), SIGN_IN):
        refused(role, Alarm.objects.count)
    refused(NATIONAL, lambda: Alarm.objects.all().delete())
    with scope(NATIONAL):
        assert Alarm.objects.count() == 1


def test_the_table_names_nobody():
    names = {field.name for model in (Line, Period) for field in model._meta.get_fields()}

    assert names == {
        *("id", "period", "lines", "code", "is_body", "body_id", "agency_id", "slug", "name"),
        *("kind", "province", "has_decree", "decree_number", "decree_on", "has_account"),
        *("last_sign_in", "complaints", "follow_up_days", "follow_up_of", "waiting", "in_process"),
        *("done", "other", "unexplained", "raw", "counted_at", "as_of", "source"),
    }
