"""The world of the matrices, with what was said aloud while reports went through it."""

import logging

import pytest
from django.test import override_settings

from tests.isolation.matrix_world import make_world


@pytest.fixture(scope="module")
def media(tmp_path_factory):
    return tmp_path_factory.mktemp("media")


@pytest.fixture(scope="module")
def world(own_database, media):
    with override_settings(MEDIA_ROOT=media, LEDGER_RINGS=False):
        yield make_world()


class Heard(logging.Handler):
    """Keeps every line that is logged, with its traceback, before any filter cleans it."""

    def __init__(self):
        super().__init__(logging.DEBUG)
        self.lines = []

    def emit(self, record):
        self.lines.append(logging.Formatter("%(name)s %(message)s").format(record))


@pytest.fixture(scope="module")
def heard():
    """All that anything logs while the module's tests run, at the level DEBUG."""
    root, handler = logging.getLogger(), Heard()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield handler.lines
    root.removeHandler(handler)
    root.setLevel(before)
