from datetime import timedelta

import pytest

from search.actions.count_words import count_words
from search.engines.chosen import POSTGRES
from search.models import CountedWords
from search.queries.documents import documents_of
from search.queries.vocabulary import forget, vocabulary
from search.tasks.count_words import count_words_now
from tenants.scope import PORTAL, SYSTEM, scope
from tests.factories.lives import MONDAY, Life

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture(autouse=True)
def forgotten():
    forget()
    yield
    forget()


@pytest.fixture
def two(agency):
    """Two published reports in the index of the database, whatever engine searches are asked of."""
    lives = [
        Life(title="Sampah menumpuk", body="Bau sekali."),
        Life(title="Sampah di sungai", body="Air hitam."),
    ]
    for life in lives:
        life.route(agency)
    with scope(SYSTEM):
        POSTGRES.keep(documents_of([life.id for life in lives]))


def test_words_of_published_reports_are_counted(two):
    assert count_words(at=MONDAY) > 0

    with scope(PORTAL):
        row = CountedWords.objects.get()
    assert row.documents == 2
    assert row.counts["sampah"] == 2
    assert row.counts["sungai"] == 1


def test_a_count_replaces_the_one_before(two):
    count_words(at=MONDAY)
    count_words_now()

    with scope(SYSTEM):
        assert CountedWords.objects.count() == 1


def test_a_process_reads_the_count_every_ten_minutes(two, django_assert_num_queries):
    count_words(at=MONDAY)

    with scope(PORTAL):
        assert vocabulary(at=MONDAY).nearest("smapah") == ("sampah",)
        with django_assert_num_queries(0):
            vocabulary(at=MONDAY + timedelta(minutes=9))
        with django_assert_num_queries(1):
            vocabulary(at=MONDAY + timedelta(minutes=11))


def test_without_a_count_nothing_is_corrected(db):
    with scope(PORTAL):
        assert vocabulary(at=MONDAY).nearest("smapah") == ()
