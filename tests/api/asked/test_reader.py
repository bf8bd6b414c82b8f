"""An officer's token that reads: nothing is changed by it."""

from register.models import ReportEvent
from tenants.scope import scope
from tests.api.asked.run import ask_everything, check
from tests.api.asked.world import CANARY, secret_of
from tests.factories.everything import EVERYTHING
from tests.factories.people import host_of


def _events():
    with scope(EVERYTHING):
        return ReportEvent.objects.count()


def test_a_token_that_reads(world, settings):
    settings.QUOTA_FACTOR = 0
    before = _events()

    asked = ask_everything(
        host=host_of(world.mine), secret=secret_of(world, "READER"), foreign=CANARY
    )

    check(asked)
    assert asked.answers[200] > 0
    assert asked.answers[403] > 0
    assert 401 not in asked.answers
    assert _events() == before
