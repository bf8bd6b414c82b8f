import pytest

from regions.actions.load_calendar import load_calendar
from regions.actions.load_regions import load_regions
from regions.queries import calendar


@pytest.fixture(scope="session")
def _regions_in_database(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        load_regions(using="owner")
        load_calendar(using="owner")


@pytest.fixture
def regions(_regions_in_database, db):
    """Regions and calendar as the committed files have them, and no memory of other tests."""
    calendar.forget()
    yield
    calendar.forget()
