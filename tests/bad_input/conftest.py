"""The world of the matrices, without the limits that many tries would come to."""

import pytest
from django.test import Client, override_settings

from tests.factories.agencies import REGENCY
from tests.factories.people import PUBLIC
from tests.isolation.matrix_world import make_world
from tests.public_portal.writing import Writing


@pytest.fixture(scope="module")
def world(own_database, tmp_path_factory):
    media = tmp_path_factory.mktemp("media")
    with override_settings(MEDIA_ROOT=media, LEDGER_RINGS=False, QUOTA_FACTOR=0):
        yield make_world()


@pytest.fixture
def visitor(world):
    return Client(headers={"host": PUBLIC}, raise_request_exception=False)


@pytest.fixture
def writing(world, visitor):
    """A draft of the visitor, all of whose parts are filled in."""
    return Writing(visitor, world.agencies[REGENCY]).complete()
