"""A browser that shows sample pages with the product's own headers."""

import pytest

from tests.look.browser.window import Window
from tests.look.sample_forms import SampleForm


@pytest.fixture
def sample_form():
    return SampleForm


@pytest.fixture
def window(browser):
    """Opens sample pages; at the end nothing may have been complained about."""
    with Window(browser) as opened:
        yield opened
    assert opened.complaints == []
