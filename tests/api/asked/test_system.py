"""The system of an agency with every scope: it changes what it may, and reads nothing of others."""

from tests.api.asked.run import ask_everything, check
from tests.api.asked.world import CANARY, secret_of
from tests.factories.people import host_of


def test_an_agencys_system(world, settings):
    settings.QUOTA_FACTOR = 0

    asked = ask_everything(
        host=host_of(world.mine), secret=secret_of(world, "SYSTEM"), foreign=CANARY
    )

    check(asked)
    assert asked.answers[200] > 0
    assert 401 not in asked.answers
