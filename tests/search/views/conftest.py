import pytest

from register.models import Report
from search import door, index
from search.engines.chosen import POSTGRES
from search.queries.documents import documents_of
from search.queries.vocabulary import forget
from tenants.scope import SYSTEM, scope


@pytest.fixture(autouse=True)
def _postgres_alone(monkeypatch):
    monkeypatch.setattr(door, "engines", lambda: (POSTGRES,))
    monkeypatch.setattr(index, "engines", lambda: (POSTGRES,))
    forget()
    yield
    forget()


@pytest.fixture
def index_all(db):
    """Index every report as it is now."""

    def indexing():
        with scope(SYSTEM):
            ids = list(Report.objects.values_list("pk", flat=True))
            POSTGRES.keep(documents_of(ids))

    return indexing
