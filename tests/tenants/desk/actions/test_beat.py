"""Who has a report open: known to their own desk for as long as their browser says so."""

from datetime import timedelta

import pytest

from tenants.desk.actions.beat import LASTS, beat
from tenants.desk.models import Presence
from tenants.scope import NATIONAL, of_agency, scope
from tests.database.template import AT

pytestmark = pytest.mark.django_db
RINA, BUDI = {"user_id": 1, "name": "Rina"}, {"user_id": 2, "name": "Budi"}


def test_it_works(in_agency):
    alone = beat(report_id=7, **RINA, at=AT)
    second = beat(report_id=7, **BUDI, at=AT + timedelta(seconds=10))
    first_again = beat(report_id=7, **RINA, at=AT + timedelta(seconds=30))

    assert (alone, second, first_again) == ([], ["Rina"], ["Budi"])
    assert Presence.objects.count() == 2
    assert str(Presence.objects.get(user_id=1)) == "Rina @ 7"


def test_it_is_one_statement(in_agency, statements):
    with statements() as seen:
        beat(report_id=7, **RINA, at=AT)

    assert len(seen.texts()) == 1


def test_another_report_is_another_matter(in_agency):
    beat(report_id=7, **RINA, at=AT)

    assert beat(report_id=8, **BUDI, at=AT) == []


def test_whoever_has_gone_quiet_is_forgotten(in_agency):
    beat(report_id=7, **RINA, at=AT)

    at_the_limit = beat(report_id=7, **BUDI, at=AT + LASTS)
    after_it = beat(report_id=7, **BUDI, at=AT + LASTS + timedelta(seconds=1))

    assert (at_the_limit, after_it) == (["Rina"], [])
    assert list(Presence.objects.values_list("name", flat=True)) == ["Budi"]


def test_no_other_desk_hears_of_it(agency, other_agency):
    with scope(of_agency(agency)):
        beat(report_id=7, **RINA, at=AT)

    for elsewhere in (of_agency(other_agency), NATIONAL):
        with scope(elsewhere):
            assert beat(report_id=7, **BUDI, at=AT) == []
    with scope(of_agency(agency)):
        assert list(Presence.objects.values_list("name", flat=True)) == ["Rina"]
