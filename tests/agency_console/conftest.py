import pytest

from tests.factories.dormant import dormant_regency


@pytest.fixture
def dormant(province, db):
    return dormant_regency(province)
