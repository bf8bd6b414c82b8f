"""What is offered while somebody types, on every engine."""

from datetime import timedelta

import pytest

from search import door
from search.filters import Filters
from search.language.normalise import query_tokens
from search.query import Likeness, Query
from search.reach import PUBLIC
from search.words import Word, Words, plain_words
from tenants.scope import PORTAL, scope
from tests.factories.lives import MONDAY
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def report(title, *, days=0, body="Mohon diperiksa.", **values):
    (row,) = make_reports(
        1, title=title, body=body, published=True, submitted_at=MONDAY - timedelta(days=days),
        **values,
    )  # fmt: skip
    return row


def offered(*wanted, **values):
    with scope(PORTAL):
        query = Query(reach=PUBLIC, at=MONDAY, words=Words(wanted=wanted), **values)
        return [one.report.title for one in door.suggest(query).reports]


def like(text, *, region="33.04.07", **values):
    words = plain_words(query_tokens(text))
    with scope(PORTAL):
        asked = Likeness(
            reach=PUBLIC, at=values.pop("at", MONDAY), words=words, region_code=region, **values
        )
        return [one.report.title for one in door.similar(asked).reports]


def test_a_beginning_offers_titles_that_have_it(engine, indexed):
    report("Lampu padam")
    report("Jalan gelap", body="Lampu padam.")
    indexed()

    assert offered(Word(("lam",), is_prefix=True)) == ["Lampu padam"]
    assert offered(Word(("lampu",)), Word(("pad",), is_prefix=True)) == ["Lampu padam"]
    assert offered(Word(("lampu",)), Word(("gel",), is_prefix=True)) == []


def test_no_more_are_offered_than_asked_for(engine, indexed):
    for number in range(4):
        report(f"Lampu nomor {number}", days=number)
    indexed()

    assert len(offered(Word(("lam",), is_prefix=True), size=3)) == 3


def test_an_old_title_is_offered_too_and_the_newer_of_two_first(engine, indexed):
    for days in (400, 100, 10):
        report(f"Lampu {days}", days=days)
    indexed()

    lamps = offered(Word(("lam",), is_prefix=True))
    assert lamps == ["Lampu 10", "Lampu 100", "Lampu 400"]
    assert offered(Word(("lam",), is_prefix=True), size=2) == lamps[:2]


def test_offers_obey_filters(engine, indexed):
    report("Lampu padam", state="CLOSED")
    report("Lampu rusak")
    indexed()

    narrowed = Filters(states=("AGENCY_REVIEW",))
    assert offered(Word(("lampu",)), filters=narrowed) == ["Lampu rusak"]


def test_similar_is_what_shares_words_in_the_same_regency_lately(engine, indexed):
    report("Lampu jalan padam di pasar")
    report("Lampu jalan padam", region_code="33.05.01")
    report("Lampu jalan padam lama", days=31)
    report("Sampah menumpuk")
    indexed()

    assert like("lampu jalan padam") == ["Lampu jalan padam di pasar"]
    assert like("lampu jalan padam", region="33.04") == ["Lampu jalan padam di pasar"]
    assert like("kolam") == []


def test_the_likest_comes_first(engine, indexed):
    report("Lampu rusak")
    report("Lampu jalan padam", days=20)
    indexed()

    assert like("lampu jalan padam") == ["Lampu jalan padam", "Lampu rusak"]


def test_similar_leaves_out_one_report_and_obeys_filters_and_most(engine, indexed):
    first = report("Lampu padam")
    report("Lampu padam lagi", state="CLOSED", days=1)
    report("Lampu padam terus", days=2)
    indexed()

    still_open = Filters(states=("AGENCY_REVIEW",))
    assert like("lampu padam", but=first.pk, filters=still_open) == ["Lampu padam terus"]
    assert len(like("lampu padam", most=1)) == 1
