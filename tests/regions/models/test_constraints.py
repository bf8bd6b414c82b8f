from datetime import date

import pytest
from django.db import IntegrityError, transaction

from regions.models import CalendarYear, Holiday, Region

pytestmark = [
    pytest.mark.django_db(databases=["default", "owner"]),
    pytest.mark.usefixtures("regions"),
]
ZONE = "Asia/Jakarta"
DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        (
            "region_code_fits_level",
            {"code": "97.01", "name": "X", "level": "PROVINCE", "time_zone": ZONE},
        ),
        (
            "region_code_fits_level",
            {"code": "33.9", "name": "X", "level": "CITY", "time_zone": ZONE, "parent_id": "33"},
        ),
        (
            "region_code_fits_level",
            {"code": "97", "name": "X", "level": "VILLAGE", "time_zone": ZONE},
        ),
        (
            "region_lies_in_its_parent",
            {"code": "97.01", "name": "X", "level": "REGENCY", "time_zone": ZONE},
        ),
        (
            "region_lies_in_its_parent",
            {"code": "33.99", "name": "X", "level": "CITY", "time_zone": ZONE, "parent_id": "34"},
        ),
        (
            "region_lies_in_its_parent",
            {"code": "33.04.99", "name": "X", "level": "DISTRICT", "parent_id": "33"},
        ),
        (
            "region_lies_in_its_parent",
            {"code": "97", "name": "X", "level": "PROVINCE", "time_zone": ZONE, "parent_id": "33"},
        ),
        ("region_time_zone_fits_level", {"code": "97", "name": "X", "level": "PROVINCE"}),
        (
            "region_time_zone_fits_level",
            {"code": "97", "name": "X", "level": "PROVINCE", "time_zone": "Asia/Tokyo"},
        ),
        (
            "region_time_zone_fits_level",
            {
                "code": "33.04.99",
                "name": "X",
                "level": "DISTRICT",
                "parent_id": "33.04",
                "time_zone": ZONE,
            },
        ),
        ("region_has_a_name", {"code": "97", "name": "", "level": "PROVINCE", "time_zone": ZONE}),
    ],
)
def test_an_impossible_region_is_refused(constraint, values):
    refuse(constraint, Region, values)


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("holiday_is_local_or_of_all", {"name": "X", "kind": "LOCAL"}),
        ("holiday_is_local_or_of_all", {"name": "X", "kind": "NATIONAL", "agency_id": 1}),
        ("holiday_is_local_or_of_all", {"name": "X", "kind": "BIRTHDAY"}),
        ("holiday_has_a_name", {"name": "", "kind": "NATIONAL"}),
    ],
)
def test_an_impossible_holiday_is_refused(constraint, values):
    refuse(constraint, Holiday, {"date": DAY, **values})


@pytest.mark.parametrize("agency_id", [None, 1])
def test_one_holiday_a_day_for_the_country_and_for_each_agency(agency_id):
    kind = "NATIONAL" if agency_id is None else "LOCAL"
    values = {"date": DAY, "name": "X", "kind": kind, "agency_id": agency_id}
    Holiday.objects.using("owner").create(**values)

    refuse("holiday_once_a_day", Holiday, values)
    Holiday.objects.using("owner").create(**values | {"kind": "LOCAL", "agency_id": 2})


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("calendar_year_is_plausible", {"year": 1999, "source": "X"}),
        ("calendar_year_has_a_source", {"year": 2030, "source": ""}),
    ],
)
def test_an_impossible_year_is_refused(constraint, values):
    refuse(constraint, CalendarYear, {"is_provisional": False, **values})


def refuse(constraint, model, values):
    before = model.objects.using("owner").count()

    with pytest.raises(IntegrityError) as refusal, transaction.atomic(using="owner"):
        model.objects.using("owner").create(**values)

    assert refusal.value.__cause__.diag.constraint_name == constraint
    assert model.objects.using("owner").count() == before
