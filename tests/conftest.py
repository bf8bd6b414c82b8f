"""Fixtures of all tests: the database, its agencies and scopes.

Each test runs in a transaction on the alias `default` that is rolled back. What must really
commit uses `own_database`.
"""

import contextlib
import os

import psycopg
import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext

from api.limits import forget_counts
from config.env import SettingMistake
from regions.queries import calendar
from register.queries import published_rules
from search.queries import learnt_models
from tenants.queries import hosts
from tenants.scope import NATIONAL, of_agency, scope
from tests.database.aliases import point_at
from tests.database.copies import copy_in_use
from tests.database.server import PREFIX, join_server
from tests.database.template import ensure_template
from tests.elastic.engines import (  # noqa: F401 - fixtures
    elastic,
    emptied_elastic,
    engine,
    indexed,
    kept_prefix,
)
from tests.elastic.server import begin as begin_elastic
from tests.elastic.server import begin_if_fetched
from tests.factories.agencies import MINISTRY, PROVINCE, REGENCY, read_agency
from tests.look.browser.window import chromium
from tests.plugins.elastic import OF_TESTS

# Playwright keeps an event loop in the thread that a module's tests run in.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

# Hashing is slow on purpose, a quarter of a second for each password: the same way, cheaply. Tests
# in a browser sign in at a process of its own, at the full cost.
Argon2PasswordHasher.time_cost = Argon2PasswordHasher.parallelism = 1
Argon2PasswordHasher.memory_cost = 8

# A test that takes a minute would read the working calendar anew in the midst of counting statements.
calendar.KEPT_SECONDS = 3600.0

_BOOKKEEPING = ("SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT")


@pytest.fixture(autouse=True)
def _hosts_stay_known(monkeypatch):
    """On a busy machine a host would be asked for again in the midst of counting statements."""
    hosts.forget_hosts()
    forget_counts()
    monkeypatch.setattr(hosts, "FRESH_FOR", 3600.0)


@pytest.fixture(autouse=True)
def _rules_stay_known(monkeypatch):
    """Nor would the routing rules, which are none until a test publishes some."""
    none = (float("inf"), published_rules.RuleSet())
    monkeypatch.setattr(published_rules, "_memory", published_rules._Memory())
    monkeypatch.setattr(published_rules._memory, "_kept", none)
    monkeypatch.setattr(published_rules, "KEPT_SECONDS", 3600.0)


@pytest.fixture(autouse=True)
def _nothing_is_learnt(monkeypatch):
    """Nor would what was learnt, which is nothing until a test learns."""
    kept = {"routing": (float("inf"), learnt_models._NONE)}
    monkeypatch.setattr(learnt_models, "_kept", kept)
    monkeypatch.setattr(learnt_models, "KEPT_SECONDS", 3600.0)


@pytest.fixture(scope="module")
def browser():
    """Chromium for the tests of a module: a second one beside it in a process is refused."""
    with chromium() as running:
        yield running


def pytest_collection_finish(session):
    """Let Elasticsearch start while other tests run, where one needs it."""
    is_needed = any(item.get_closest_marker("elastic") for item in session.items)
    if is_needed and not session.config.option.collectonly and OF_TESTS not in os.environ:
        begin_if_fetched()


@pytest.fixture(scope="session")
def elasticsearch_url():
    """Return where a genuine Elasticsearch answers, one for all processes of a run."""
    if OF_TESTS in os.environ:
        yield os.environ[OF_TESTS]
        return
    try:
        server = begin_elastic()
        server.wait_until_up()
    except SettingMistake as mistake:
        pytest.skip(str(mistake))
    yield server.url
    server.stop()


@pytest.fixture(scope="session")
def database_server(django_db_blocker):
    # Shut again for the tests: one that names no fixture for the database would leave its rows there.
    with django_db_blocker.unblock():
        server = join_server()
    yield server
    with django_db_blocker.unblock():
        server.stop()


@pytest.fixture(scope="session")
def database_template(database_server, django_db_blocker):
    with django_db_blocker.unblock():
        return ensure_template(database_server)


@pytest.fixture(scope="session")
def django_db_setup(database_server, database_template, django_db_blocker):
    """Replaces pytest-django's: a copy of the template for this process."""
    name = f"{PREFIX}{os.getpid()}"
    with django_db_blocker.unblock():
        database_server.drop(name)
        database_server.copy(database_template, name)
        point_at(database_server, name)
    yield
    with django_db_blocker.unblock():
        connections.close_all()
        # A thread may still hold a connection of the serving login, which the owner may not end;
        # the next run drops what is left behind.
        with contextlib.suppress(psycopg.OperationalError, psycopg.ProgrammingError):
            database_server.drop(name)


@pytest.fixture(scope="module")
def own_database(django_db_setup, database_server, database_template, django_db_blocker):
    """A database for the tests of one module, in which transactions commit.

    Both aliases use it as long as the module's tests run; do not combine it with `db`.
    """
    with django_db_blocker.unblock(), copy_in_use(database_server, database_template) as name:
        yield name


@pytest.fixture
def fresh_database(django_db_setup, database_server, database_template, django_db_blocker):
    """The same for one test."""
    with django_db_blocker.unblock(), copy_in_use(database_server, database_template) as name:
        yield name


@pytest.fixture(scope="session")
def _agencies(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        return {slug: read_agency(slug) for slug in (PROVINCE, REGENCY, MINISTRY)}


@pytest.fixture
def agency(_agencies):
    """The regency of Banjarnegara, active, with a schema of its own."""
    return _agencies[REGENCY]


@pytest.fixture
def province(_agencies):
    """Central Java, active: the parent of `agency`."""
    return _agencies[PROVINCE]


@pytest.fixture
def other_agency(_agencies):
    """The ministry of health, active: nothing of `agency` may be seen there."""
    return _agencies[MINISTRY]


@pytest.fixture
def in_agency(agency, db):
    """Run the test in the scope of `agency`."""
    with scope(of_agency(agency)):
        yield agency


@pytest.fixture
def national(db):
    """Run the test in the scope of the national desk."""
    with scope(NATIONAL):
        yield


@pytest.fixture
def statements():
    """Collect the SQL of a block without the statements that only order transactions."""

    class Statements(CaptureQueriesContext):
        def __init__(self):
            super().__init__(connection)

        def texts(self):
            found = (query["sql"] for query in self.captured_queries)
            return [text for text in found if not text.startswith(_BOOKKEEPING)]

    return Statements
