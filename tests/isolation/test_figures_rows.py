"""Whose statistics PostgreSQL shows to whom."""

import pytest
from django.db import DatabaseError, transaction

from figures.models import CountedReport, Recount, Tally
from tenants.scope import NATIONAL, PORTAL, SIGN_IN, SYSTEM, of_agency, scope
from tests.factories.everything import EVERYTHING

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture(autouse=True)
def _counters(agency, province, other_agency):
    holders = (0, agency.pk, province.pk, other_agency.pk)
    grains = [(grain, holder) for grain in ("DAY", "AGENCY") for holder in holders]
    with scope(EVERYTHING):
        for grain, holder in [*grains, ("SUBJECT", 0)]:
            Tally.objects.create(
                grain=grain, day="2026-03-01", agency_id=holder, measure="DONE", number=1
            )
        CountedReport.objects.create(report_id=1)


def seen(which):
    with scope(which):
        return set(Tally.objects.values_list("grain", "agency_id"))


def test_an_agency_sees_its_own_and_no_others(agency, other_agency):
    assert seen(of_agency(agency)) == {("DAY", agency.pk), ("AGENCY", agency.pk)}
    assert seen(of_agency(other_agency)) == {("DAY", other_agency.pk), ("AGENCY", other_agency.pk)}


def test_a_province_sees_itself_and_those_below_it(agency, province):
    assert seen(of_agency(province)) == {
        (grain, holder) for grain in ("DAY", "AGENCY") for holder in (agency.pk, province.pk)
    }


def test_the_public_sees_months_only():
    assert {grain for grain, _holder in seen(PORTAL)} == {"AGENCY", "SUBJECT"}


def test_the_nation_sees_all():
    assert len(seen(NATIONAL)) == 9


def test_nobody_but_the_system_writes_or_sees_what_was_counted(agency):
    for role in (PORTAL, NATIONAL, of_agency(agency), SIGN_IN):
        with scope(role):
            for attempt in (
                lambda: Tally.objects.update(number=9),
                lambda: Tally.objects.all().delete(),
                CountedReport.objects.count,
                lambda: Recount.objects.create(started_at="2026-03-01T00:00Z"),
            ):
                with pytest.raises(DatabaseError), transaction.atomic():
                    attempt()
    with scope(SYSTEM):
        assert CountedReport.objects.count() == 1
        assert set(Tally.objects.values_list("number", flat=True)) == {1}


def test_signing_in_sees_no_statistics():
    with scope(SIGN_IN), pytest.raises(DatabaseError), transaction.atomic():
        Tally.objects.count()
