"""An agency's host, asked by nobody or with what is no token: nothing is read or changed."""

from tests.api.asked.run import ask_everything, check
from tests.api.asked.world import CANARY
from tests.factories.people import host_of


def test_nobody_at_an_agency(world, settings):
    settings.QUOTA_FACTOR = 0

    asked = ask_everything(host=host_of(world.mine), secret="", foreign=CANARY)

    check(asked)
    assert asked.answers[401] > 0
    assert not any(status < 400 for status in asked.answers)
