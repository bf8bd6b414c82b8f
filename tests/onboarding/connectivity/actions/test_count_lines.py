"""The lines of a year: decree, accounts and sign-ins of each agency, and its reports."""

from datetime import UTC, date, datetime, timedelta

import pytest

from accounts.models import User
from figures.models import Tally
from onboarding.connectivity.models import Period
from tenants.actions.record_decree import record_decree
from tenants.scope import scope
from tests.factories.everything import EVERYTHING, everything_in
from tests.factories.people import staff

pytestmark = pytest.mark.django_db
AT = datetime(2026, 6, 15, 3, 0, tzinfo=UTC)


def add(agency_id, day, **numbers):
    with scope(EVERYTHING):
        for told, number in numbers.items():
            measure, _, value = told.partition("__")
            Tally.objects.create(
                grain="AGENCY", agency_id=agency_id, day=day, measure=measure,
                value=int(value or 0), number=number,
            )  # fmt: skip


def test_it_works(counted, agency):
    add(agency.pk, date(2026, 2, 1), WAITING=3, IN_PROCESS=2, DONE=4, OTHER=1, OPEN=5)
    add(agency.pk, date(2026, 3, 1), FIRST_RESPONSE__2=3, FIRST_RESPONSE__9=2)
    user = staff(agency, "ADM")
    with scope(EVERYTHING):
        User.objects.filter(pk=user.pk).update(last_login=AT - timedelta(days=4))

    line = counted(at=AT)[f"i-{agency.slug}"]

    assert (line.name, line.kind, line.province) == (agency.name, "REGENCY", "33")
    assert (line.complaints, line.waiting, line.in_process, line.done, line.other) == (
        10, 3, 2, 4, 1,
    )  # fmt: skip
    assert (line.follow_up_days, line.follow_up_of) == (2, 5)
    assert (line.has_account, line.last_sign_in) == (True, date(2026, 6, 11))
    assert (line.has_decree, line.decree_number) == (False, "")
    assert (line.raw, line.unexplained) == (None, 0)
    with scope(EVERYTHING):
        assert Period.objects.get(code="2026").counted_at == AT


def test_every_line_of_every_year_adds_up_and_all_together_are_the_nations(
    counted, agency, other_agency, province
):
    holders = (0, agency.pk, other_agency.pk, province.pk)
    for number, holder in enumerate(holders, start=1):
        for year in (2024, 2025, 2026):
            add(holder, date(year, number, 1), WAITING=number, DONE=year - 2020, OTHER=2)

    counted(at=AT)

    for year in (2024, 2025, 2026):
        lines = counted(at=AT, period=str(year)).values()
        assert len(lines) == 4
        for line in lines:
            assert line.complaints == line.waiting + line.in_process + line.done + line.other
        assert sum(line.complaints for line in lines) == 10 + 4 * (year - 2020) + 8


def test_a_decree_counts_for_the_years_that_it_was_in_force_in(counted, agency):
    add(agency.pk, date(2024, 5, 1), DONE=1)
    with scope(everything_in(agency)):
        record_decree(
            number="188.45/7/2025", signed_on=date(2025, 2, 3), title="Tim", signer="Bupati",
            valid_from=date(2025, 2, 3), valid_to=date(2026, 1, 31), people=(),
        )  # fmt: skip
    code = f"i-{agency.slug}"

    now, before, first = (counted(at=AT, period=year)[code] for year in ("2026", "2025", "2024"))

    assert (before.has_decree, before.decree_number) == (True, "188.45/7/2025")
    assert before.decree_on == date(2025, 2, 3)
    assert (now.has_decree, now.decree_number, now.decree_on) == (False, "", None)
    assert first.has_decree is False
