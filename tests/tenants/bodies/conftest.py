import pytest

from tests.factories.bodies import make_bodies


@pytest.fixture
def few_bodies(agency, db):
    """Jawa Tengah with two regencies, of which one is a tenant; others that are none, by code."""
    return make_bodies("33", "33.04", "33.07", "34", "34.01", "K-KEMENKEU", tenant=agency)
