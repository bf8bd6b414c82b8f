"""Each engine in turn for the tests that ask for `engine`, and reports put into its index."""

import pytest

from register.models import Report
from search import door, index
from search.engines.chosen import POSTGRES
from search.engines.chosen import elastic as elastic_engine
from search.queries.documents import documents_of
from tenants.scope import SYSTEM, scope
from tests.elastic.indices import delete, empty, new_prefix, own_indices, refresh, used
from tests.factories.everything import EVERYTHING


@pytest.fixture(params=["postgres", pytest.param("elasticsearch", marks=pytest.mark.elastic)])
def engine(request, monkeypatch):
    """Each engine in turn, empty, and the only one that the door and the index know."""
    chosen = POSTGRES if request.param == "postgres" else request.getfixturevalue("elastic")
    monkeypatch.setattr(door, "engines", lambda: (chosen,))
    monkeypatch.setattr(index, "engines", lambda: (chosen,))
    return chosen


@pytest.fixture(scope="session")
def kept_prefix(elasticsearch_url):
    """What the indices of this process are called; making some anew takes a second."""
    prefix = new_prefix()
    yield prefix
    with used(elasticsearch_url, prefix):
        delete(prefix)


@pytest.fixture
def emptied_elastic(elasticsearch_url, kept_prefix):
    """Elasticsearch with the indices of this process, empty; only scores remember what was there."""
    with used(elasticsearch_url, kept_prefix):
        made = elastic_engine()
        if not made.is_current():
            made.begin_rebuild()
            made.end_rebuild()
        empty()
        yield made


@pytest.fixture
def elastic(elasticsearch_url):
    """Elasticsearch with indices of this test alone, empty."""
    with own_indices(elasticsearch_url):
        made = elastic_engine()
        made.begin_rebuild()
        made.end_rebuild()
        yield made


@pytest.fixture
def indexed(engine):
    """Index all reports there are, or those of some lives, as they are now."""

    def indexing(*lives):
        with scope(EVERYTHING):
            ids = [life.id for life in lives] or list(Report.objects.values_list("pk", flat=True))
        with scope(SYSTEM):
            documents = documents_of(ids)
            if engine.is_inside:
                engine.keep(documents)
        if not engine.is_inside:
            engine.keep(documents)
            refresh()

    return indexing
