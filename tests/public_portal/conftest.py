"""A visitor of the public portal, and regions and calendar to file reports in."""

import pytest
from django.test import Client

from public_portal.browsing import choices, figures
from public_portal.tracking.names import agency_names, place_names
from regions.actions.load_calendar import load_calendar
from regions.actions.load_regions import load_regions
from regions.queries import calendar
from search.queries import vocabulary
from tests.factories.people import PUBLIC


@pytest.fixture(scope="session")
def _places_in_database(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        load_regions(using="owner")
        load_calendar(using="owner")


@pytest.fixture
def places(_places_in_database, db):
    """Regions and calendar as the committed files have them, and no memory of other tests."""
    calendar.forget()
    yield
    calendar.forget()


@pytest.fixture
def visitor(places):
    """A browser on the public host, without account."""
    return Client(HTTP_HOST=PUBLIC)


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    """Files of this test only."""
    settings.MEDIA_ROOT = tmp_path / "media"
    return settings.MEDIA_ROOT


@pytest.fixture(autouse=True)
def _fresh_names():
    agency_names.forget()
    place_names.forget()
    choices.forget()
    figures.forget()
    vocabulary.forget()
