"""One server for the tests of a module, and people who visit it."""

import pytest

from tests.browser.live import live_site
from tests.browser.visitor import Visitor


@pytest.fixture(scope="module")
def site(browser, own_database):
    """The product, served; where there is no browser nothing is started for it."""
    with live_site() as running:
        yield running


@pytest.fixture
def enter(browser, site):
    """Open a window for one more person; at the end nobody may have found anything wrong."""
    visitors = []

    def entering(**how):
        visitors.append(Visitor(browser, site, **how))
        return visitors[-1]

    yield entering
    for visitor in visitors:
        visitor.close()
    assert [complaint for visitor in visitors for complaint in visitor.complaints] == []
