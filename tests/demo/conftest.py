"""A part of the demo, really loaded: some reports that between them need most kinds of steps."""

import importlib
from datetime import datetime

import pytest
from django.test import override_settings
from django.urls import clear_url_caches

from config import urls_public
from demo.actions.flag_reports import flag_reports
from demo.actions.load_demo import load_demo
from register.queries import clocks

AT = datetime.fromisoformat("2026-11-18T10:30:00+07:00")
KEYS = (
    "kolaka-003",  # becomes supervisory
    "kolaka-008",  # answered
    "kolaka-010",  # closed by silence, of a reporter with an account
    "kolaka-013",  # in progress
    "kolaka-027",  # objection to archiving
    "kolaka-028",  # closed by the Ombudsman, with a document
    "kolaka-037",  # merged into kolaka-038
    "kolaka-039",  # merged into kolaka-040 and taken out again
    "kulonprogo-002",  # taken over by the province
    "kulonprogo-005",  # returned twice, locked, settled
    "provinsi-diy-014",  # not completed in 30 days
    "provinsi-diy-022",
    "provinsi-gorontalo-001",  # held by the desk
    "provinsi-gorontalo-002",  # answered by the desk
    "kolaka-024",  # somebody complains about its text
)
MASTERS = ("kolaka-038", "kolaka-040")


def load(*, at=AT, keys=KEYS):
    said = []
    loaded = load_demo(at=at, say=said.append, show=lambda _done, _of: None, keys=keys)
    flag_reports(at=at)
    return loaded, said


@pytest.fixture(scope="module")
def demo(own_database, tmp_path_factory):
    """The part, loaded once for a module of tests."""
    # Numbers of agencies begin anew in each database, and so would zones remembered by number.
    clocks._zone.cache_clear()
    with override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media")):
        yield load()
    clocks._zone.cache_clear()


@pytest.fixture
def with_demo_pages(settings):
    """The addresses as they are where TUNTAS_DEMO=1 is set."""
    settings.DEMO = True
    importlib.reload(urls_public)
    clear_url_caches()
    yield
    settings.DEMO = False
    importlib.reload(urls_public)
    clear_url_caches()
