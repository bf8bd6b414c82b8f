"""The connectivity table at the national desk, with the agencies that nobody signs in to."""

from datetime import timedelta

import pytest

from accounts.models import User
from onboarding.connectivity.actions.count_turn import count_everything
from onboarding.connectivity.actions.raise_alarms import raise_alarms
from onboarding.connectivity.models import Alarm, Line
from tenants.models import Agency
from tenants.scope import SYSTEM, scope
from tests.factories.consoles import Officer, now
from tests.factories.everything import EVERYTHING
from tests.public_portal.seeing import text_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
PAGE = "/keterhubungan/"


@pytest.fixture
def desk(db):
    return Officer(None, "NAT")


def test_it_works(desk, agency):
    with scope(SYSTEM):
        count_everything(at=now())
    with scope(EVERYTHING):
        Line.objects.filter(agency_id=agency.pk).update(follow_up_days=4, follow_up_of=1)

    answer = desk.get(f"{PAGE}?q=banjarnegara")

    assert answer.status_code == 200
    ((row,),) = [group.rows for group in answer.context["groups"]]
    assert (row.name, row.url, row.follow_up) == (
        agency.name, f"/instansi/{agency.slug}/", "4 hari",
    )  # fmt: skip
    assert "Peringatan muncul di sini setelah 3, 7, dan 30 hari kalender" in text_of(answer)


def test_alarms_are_listed_in_as_many_statements_for_few_and_many(desk, agency, statements):
    with scope(EVERYTHING):
        Agency.objects.exclude(pk=agency.pk).update(state="PREPARING")
        Agency.objects.update(state_since=now() - timedelta(days=40))
        User.objects.update(last_login=None)
    with scope(SYSTEM):
        raise_alarms(at=now())
    with statements() as taken:
        answer = desk.get(PAGE)
    few = len(taken.texts())
    with scope(EVERYTHING):
        Alarm.objects.bulk_create(
            Alarm(
                agency_id=agency.pk, silent_since=now() - timedelta(days=50 + place), days=3,
                told=True, raised_at=now() - timedelta(days=40 + place),
            )
            for place in range(30)
        )  # fmt: skip

    with statements() as taken:
        again = desk.get(PAGE)

    # One letter for the three stages that were reached at once.
    assert [(line.name, line.days) for line in answer.context["alarms"]] == [(agency.name, 30)]
    assert len(taken.texts()) == few
    assert len(again.context["alarms"]) == 20


def test_the_list_of_agencies_says_who_is_proposed_to_be_dormant(desk, agency):
    with scope(EVERYTHING):
        Agency.objects.exclude(pk=agency.pk).update(state="PREPARING")
        Agency.objects.update(state_since=now() - timedelta(days=40))
        User.objects.update(last_login=None)
    before = desk.get("/instansi/")
    with scope(SYSTEM):
        raise_alarms(at=now())

    after = desk.get("/instansi/")

    proposed = "diusulkan: Tidak berjalan"
    assert (proposed in text_of(before), proposed in text_of(after)) == (False, True)
    assert [line.agency.name for line in after.context["rows"] if line.is_proposed] == [agency.name]
