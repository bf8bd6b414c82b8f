"""The demo's connectivity: who signed in lately, what the desk has found, whose silence is spoken of."""

from datetime import timedelta

import pytest

from accounts.models import User
from demo.actions.count_connections import count_connections
from demo.actions.find_standings import find_standings
from demo.actions.sign_in_lately import SILENT, sign_in_lately
from demo.content.agencies import agencies
from onboarding.connectivity.models import Alarm, Line, Standing
from tenants.bodies.models import Body
from tenants.models import Agency
from tenants.scope import scope
from tests.factories.consoles import now
from tests.factories.everything import EVERYTHING
from tests.factories.people import staff

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def test_officers_signed_in_lately_and_a_second_run_leaves_them(agency):
    user = staff(agency, "ADM")
    at = now()

    assert (sign_in_lately(at=at), sign_in_lately(at=at + timedelta(days=9))) == (1, 0)

    with scope(EVERYTHING):
        seen = User.objects.get(pk=user.pk).last_login
    assert at - timedelta(days=2) < seen < at


def test_the_silent_agencies_are_of_the_demo_and_reach_each_stage(agency):
    assert SILENT.keys() <= agencies().keys()
    with scope(EVERYTHING):
        Agency.objects.filter(pk=agency.pk).update(slug="sinjai")
        Agency.objects.exclude(pk=agency.pk).update(state="PREPARING")
    staff(agency, "ADM")
    sign_in_lately(at=now())

    count_connections(at=now())

    with scope(EVERYTHING):
        assert set(Alarm.objects.values_list("agency_id", "days")) == {
            (agency.pk, days) for days in (3, 7, 30)
        }


def test_the_desk_has_found_decrees_and_accounts_of_bodies_without_a_tenant():
    staff(None, "NAT")
    with scope(EVERYTHING):
        Body.objects.bulk_create(
            Body(
                code=f"31.{number:02}", slug=f"badan-{number}", name=f"Kabupaten {number}",
                short_name=f"Badan {number}", kind="REGENCY", region_code=f"31.{number:02}",
                time_zone="Asia/Jakarta",
            )
            for number in range(24)
        )  # fmt: skip

    assert (find_standings(at=now()), find_standings(at=now())) == (4, 0)

    count_connections(at=now())
    with scope(EVERYTHING):
        assert Standing.objects.count() == 4
        found = Line.objects.filter(province="31")
        assert set(found.filter(has_decree=True).values_list("code", flat=True)) == {
            "31.00",
            "31.12",
        }
        assert set(found.filter(has_account=True).values_list("code", flat=True)) == {
            "31.05",
            "31.17",
        }
