from datetime import date

import pytest

from regions.actions.add_local_holiday import HolidayTaken
from regions.actions.remove_holiday import HolidayUnknown
from regions.models import Holiday
from tenants.actions.keep_days_off import add_day_off, remove_day_off
from tenants.signin.staff import NotYourArea
from tenants.teams.models import AuditEntry
from tests.database.template import AT
from tests.factories.consoles import Officer

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
DAY = date(2026, 12, 1)


@pytest.fixture
def keeper(agency):
    return Officer(agency, "ORG", name="Rini")


def add(by):
    with by.scope:
        add_day_off(agency=by.agency, day=DAY, name="Hari jadi", by=by.at_work, at=AT)


def remove(by):
    with by.scope:
        remove_day_off(agency=by.agency, day=DAY, by=by.at_work, at=AT)


def stored(by):
    with by.scope:
        return Holiday.objects.filter(agency_id=by.agency.pk).count()


def trace(by):
    with by.scope:
        return list(AuditEntry.objects.order_by("pk").values_list("kind", "subject"))


def test_it_works(keeper):
    add(keeper)
    assert stored(keeper) == 1
    remove(keeper)

    assert stored(keeper) == 0
    assert trace(keeper) == [("DAY_OFF_ADDED", "Hari jadi"), ("DAY_OFF_REMOVED", "2026-12-01")]


def test_what_is_refused_leaves_no_trace(agency, keeper):
    with pytest.raises(HolidayUnknown):
        remove(keeper)
    for change in (add, remove):
        with pytest.raises(NotYourArea):
            change(Officer(agency, "KOM"))
    assert trace(keeper) == []

    add(keeper)
    with pytest.raises(HolidayTaken):
        add(keeper)
    assert (stored(keeper), len(trace(keeper))) == (1, 1)
