"""A browser that shows sample pages with the product's own headers."""

import pytest

from tests.look.browser.window import Window, chromium
from tests.look.sample_forms import SampleForm


@pytest.fixture
def sample_form():
    return SampleForm


@pytest.fixture(scope="session")
def browser():
    with chromium() as running:
        yield running


@pytest.fixture
def window(browser):
    """Opens sample pages; at the end nothing may have been complained about."""
    with Window(browser) as opened:
        yield opened
    assert opened.complaints == []
