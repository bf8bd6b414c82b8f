import pytest

from tests.factories import dormant
from tests.public_portal.conftest import _places_in_database, media, places  # noqa: F401 - fixtures


@pytest.fixture
def dormant_regency(province, db):
    return dormant.dormant_regency(province)


@pytest.fixture
def dormant_province(db):
    return dormant.dormant_province()
