import pytest

from search import door, index
from search.engines.chosen import POSTGRES
from search.language.normalise import query_tokens
from search.query import Query
from search.reach import PUBLIC
from search.words import plain_words
from tenants.scope import NATIONAL, PORTAL, of_agency, scope
from tests.factories.lives import MONDAY
from tests.search.fake_outside import Outside


def scope_of(reach):
    """The scope in which the owner of a reach searches; agencies are given by the test."""
    if reach.is_public:
        return PORTAL
    return NATIONAL if reach.actor.agency_id is None else None


@pytest.fixture
def look():
    """Search for a text as somebody, in their own scope; return what was found."""

    def looking(text="", *, reach=PUBLIC, agency=None, at=MONDAY, **values):
        values.setdefault("words", plain_words(query_tokens(text)))
        with scope(of_agency(agency) if agency else scope_of(reach)):
            return door.search(Query(reach=reach, at=at, **values))

    return looking


@pytest.fixture
def titles(look):
    """The same, of which only the titles."""

    def looking(text="", **values):
        return [found.report.title for found in look(text, **values).reports]

    return looking


@pytest.fixture
def outside(monkeypatch):
    """An engine outside the database is the chosen one, PostgreSQL stands in."""
    engine = Outside()
    monkeypatch.setattr(door, "engines", lambda: (engine, POSTGRES))
    monkeypatch.setattr(index, "engines", lambda: (engine, POSTGRES))
    return engine
