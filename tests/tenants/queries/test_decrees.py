from datetime import date

import pytest

from tenants.actions.add_unit import add_unit
from tenants.actions.record_decree import NamedPerson, record_decree
from tenants.queries.decrees import decree_in_force, position_of
from tenants.queries.duties import has_duty
from tenants.teams.models import Decree

pytestmark = pytest.mark.django_db
PEOPLE = [NamedPerson("Rina", "Kepala Bidang", "ADMIN_KOMINFO", user_id=101)]


def decree(number, valid_from, valid_to=None, people=()):
    return record_decree(
        number=number,
        signed_on=valid_from,
        title="Tim",
        signer="Bupati",
        valid_from=valid_from,
        valid_to=valid_to,
        people=people,
    )


def test_the_latest_that_is_valid_is_in_force(in_agency):
    decree("1", date(2024, 1, 1))
    decree("2", date(2025, 1, 1), date(2025, 12, 31), PEOPLE)
    decree("3", date(2027, 1, 1))

    assert decree_in_force(date(2023, 1, 1)) is None
    assert decree_in_force(date(2025, 12, 31)).number == "2"
    assert decree_in_force(date(2026, 1, 1)).number == "1"


def test_it_says_what_somebody_is(in_agency):
    decree("2", date(2025, 1, 1), people=PEOPLE)
    today = date(2026, 3, 2)

    assert position_of(101, day=today) == "Kepala Bidang"
    assert position_of(102, day=today) == ""
    assert position_of(None, day=today) == ""
    assert position_of(101, day=date(2024, 1, 1)) == ""


def test_neither_a_draft_nor_a_units_decree_is_the_agencys(in_agency):
    unit = add_unit(name="RSUD", kind="RSUD", code="RSUD")
    Decree.objects.create(title="Konsep", is_draft=True, valid_from=date(2026, 1, 1))
    record_decree(
        number="445/7",
        signed_on=date(2026, 1, 1),
        title="Tim RSUD",
        signer="Direktur",
        valid_from=date(2026, 1, 1),
        people=PEOPLE,
        tier="UNIT",
        unit_id=unit.pk,
    )

    assert decree_in_force(date(2026, 2, 1)) is None
    assert not has_duty("ADMIN_KOMINFO", user_id=101, on=date(2026, 2, 1))
