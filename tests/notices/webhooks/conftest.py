"""A system that listens, and a clock that receivers believe."""

import pytest

from tests.factories.webhooks import Sink, soon


@pytest.fixture(autouse=True)
def _on_loopback(settings):
    settings.WEBHOOK_LOOPBACK = True


@pytest.fixture
def sink():
    with Sink() as listening:
        yield listening


@pytest.fixture
def at():
    return soon()
