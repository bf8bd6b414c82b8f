import pytest

from tests.factories.consoles import Officer


@pytest.fixture
def admin(agency, db):
    return Officer(agency, "ADM")


@pytest.fixture
def liaison(agency, db):
    return Officer(agency, "LIA")
