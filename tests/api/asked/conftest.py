import pytest

from tests.api.asked.world import make_world


@pytest.fixture(scope="module")
def world(own_database):
    return make_world()
