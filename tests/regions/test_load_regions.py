from io import StringIO

import pytest
from django.core.management import call_command

from regions.actions.load_regions import load_regions
from regions.models import Region, RegionLevel

pytestmark = [
    pytest.mark.django_db(databases=["default", "owner"]),
    pytest.mark.usefixtures("regions"),
]


def test_all_regions_are_there():
    assert Region.objects.using("owner").count() == 7_837


def test_a_second_run_writes_nothing():
    assert load_regions() == (7_837, 0, ())


def test_only_what_differs_is_written():
    stored = Region.objects.using("owner")
    stored.filter(code="33.04").update(name="Banjar")
    stored.filter(code="33.04.01").delete()

    assert load_regions() == (7_837, 2, ())
    assert stored.get(code="33.04").name == "Kabupaten Banjarnegara"
    assert stored.get(code="33.04.01").parent_id == "33.04"


def test_the_command_says_what_it_did():
    out, err = StringIO(), StringIO()

    call_command("load_regions", stdout=out, stderr=err)

    assert out.getvalue() == "Regions: reading ... 7837 regions, 0 written.\n"
    assert err.getvalue() == ""


def test_a_region_that_the_files_do_not_hold_is_kept_and_reported():
    stored = Region.objects.using("owner")
    stored.create(code="99", name="Lama", level=RegionLevel.PROVINCE, time_zone="Asia/Jakarta")
    out, err = StringIO(), StringIO()

    call_command("load_regions", stdout=out, stderr=err)

    assert out.getvalue() == "Regions: reading ... 7837 regions, 0 written.\n"
    assert err.getvalue() == "Not in the files, kept: 99\n"
    assert stored.filter(code="99").exists()
