from datetime import timedelta

import pytest
from django.contrib.postgres.search import SearchVector
from django.db import DatabaseError, connections

from register.models import Report
from register.queries import similar_reports as module
from register.queries.similar_reports import similar_reports, words_of
from tenants.scope import PORTAL, scope
from tests.factories.consoles import now
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])

WORDS = "Jalan rusak di Cibinong dekat pasar"


def found(title, at=None):
    with scope(PORTAL):
        return [row.title for row in similar_reports(title, at=at or now())]


def test_two_words_in_common_are_similar_and_more_come_first():
    make_reports(1, title="Lampu pasar Cibinong padam", published=True)
    make_reports(1, title="Cibinong: JALAN RUSAK dekat pasar", published=True)
    make_reports(1, title="Pasar Wage sepi", published=True)

    assert found(WORDS) == ["Cibinong: JALAN RUSAK dekat pasar", "Lampu pasar Cibinong padam"]


def test_what_is_not_published_is_not_shown():
    make_reports(1, title=WORDS)
    make_reports(1, title=WORDS, visibility="CONFIDENTIAL")

    assert found(WORDS) == []


def test_neither_what_was_archived_nor_what_is_old():
    make_reports(1, title=WORDS, published=True, state="ARCHIVED")
    make_reports(1, title=WORDS, published=True, submitted_at=now() - timedelta(days=181))

    assert found(WORDS) == []


def test_three_at_most_the_latest_first():
    for days in (5, 1, 3, 9):
        sent = now() - timedelta(days=days)
        make_reports(1, title=f"Sampah pasar, hari {days}", published=True, submitted_at=sent)

    assert found("Sampah di pasar") == [f"Sampah pasar, hari {days}" for days in (1, 3, 5)]


@pytest.mark.parametrize("title", ["", "   ", "pasar", "di ke ya", "sudah ada yang dari"])
def test_a_title_that_says_nothing_costs_nothing(title, statements):
    with scope(PORTAL), statements() as asked:
        assert similar_reports(title, at=now()) == []

    assert asked.texts() == []


@pytest.mark.parametrize("title", ["a' & b | !c", "x:* <-> y", "' OR 1=1 --", "😀😀😀 😀😀😀"])
def test_signs_of_the_query_language_are_letters_at_most(title):
    assert found(title) == []


def test_the_telling_words_are_few_and_stay_in_order():
    title = "Sudah lama jalan berlubang, lampu padam, saluran tersumbat, sampah menumpuk"

    assert words_of(title) == ["berlubang", "lampu", "saluran", "tersumbat", "sampah", "menumpuk"]


def test_it_uses_the_index_on_titles():
    with connections["owner"].cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL enable_indexscan = off")
        # Of a nearly empty table any index of published reports is as good: undone after the test.
        for other in ("published", "published_agency", "published_regency", "settled"):
            cursor.execute(f"DROP INDEX report_{other}")
        cursor.execute(
            "EXPLAIN SELECT 1 FROM register_report WHERE published"
            " AND to_tsvector('simple'::regconfig, COALESCE(title, '')) @@ to_tsquery('a & b')"
        )
        assert "report_title_words" in str(cursor.fetchall())


def test_a_statement_that_fails_undoes_nothing(monkeypatch):
    monkeypatch.setattr(module, "TITLE_WORDS", SearchVector("title", config="tidak_ada"))

    with scope(PORTAL):
        with pytest.raises(DatabaseError):
            similar_reports(WORDS, at=now())
        assert Report.objects.count() == 0
