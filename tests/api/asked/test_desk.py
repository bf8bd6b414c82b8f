"""The national desk's system: it reads every report, and nothing of the inside of an agency."""

from tests.api.asked.run import ask_everything, check
from tests.api.asked.world import INSIDE, secret_of
from tests.factories.people import NATIONAL


def test_the_national_desks_system(world, settings):
    settings.QUOTA_FACTOR = 0

    asked = ask_everything(host=NATIONAL, secret=secret_of(world, "DESK"), foreign=INSIDE)

    check(asked)
    assert asked.answers[200] > 0
    assert 401 not in asked.answers
