import pytest

from tests.factories import dormant


@pytest.fixture
def dormant_regency(province, db):
    return dormant.dormant_regency(province)


@pytest.fixture
def dormant_province(db):
    return dormant.dormant_province()
