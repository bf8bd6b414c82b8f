"""What the table of bodies refuses."""

from datetime import date

import pytest
from django.db.utils import DatabaseError, IntegrityError

from tenants.bodies.models import Body
from tenants.scope import NATIONAL, PORTAL, SYSTEM, of_agency, scope

pytestmark = pytest.mark.django_db

PROVINCE = {
    "code": "97",
    "slug": "provinsi-baru",
    "name": "Pemerintah Provinsi Baru",
    "short_name": "Pemprov Baru",
    "kind": "PROVINCE",
    "region_code": "97",
    "time_zone": "Asia/Jayapura",
}


@pytest.mark.parametrize(
    "values",
    [
        {"code": "97-X"},
        {"code": "K-KEMENX"},
        {"region_code": None},
        {"region_code": "98"},
        {"kind": "REGENCY"},
        {"kind": "MINISTRY"},
        {"kind": "CLUB"},
        {"slug": "Provinsi Baru"},
        {"time_zone": "Europe/Paris"},
        {"since": date(2022, 7, 25), "until": date(2022, 7, 25)},
    ],
)
def test_a_row_that_cannot_be_meant_is_refused(values):
    with scope(NATIONAL), pytest.raises(IntegrityError), scope(NATIONAL):
        Body.objects.create(**(PROVINCE | values))

    with scope(PORTAL):
        assert Body.objects.count() == 0


def test_none_is_its_own_parent():
    with scope(NATIONAL):
        body = Body.objects.create(**PROVINCE)
        body.parent = body
        with pytest.raises(IntegrityError), scope(NATIONAL):
            body.save(update_fields=["parent"])


def test_the_desk_keeps_the_list_and_others_read_it(agency):
    with scope(NATIONAL):
        body = Body.objects.create(**PROVINCE)
        body.short_name = "Pemprov Papua Baru"
        body.save(update_fields=["short_name"])

    for which in (PORTAL, SYSTEM, of_agency(agency)):
        with scope(which):
            assert Body.objects.get().short_name == "Pemprov Papua Baru"
            with pytest.raises(DatabaseError), scope(which):
                Body.objects.update(short_name="Lain")
            with pytest.raises(DatabaseError), scope(which):
                Body.objects.create(**PROVINCE | {"code": "98", "region_code": "98", "slug": "x"})


def test_only_who_provisions_says_which_agency_a_body_has_become(agency):
    with scope(NATIONAL):
        body = Body.objects.create(**PROVINCE)
        with pytest.raises(DatabaseError), scope(NATIONAL):
            Body.objects.filter(pk=body.pk).update(agency_id=agency.pk)
        with pytest.raises(DatabaseError), scope(NATIONAL):
            body.delete()
