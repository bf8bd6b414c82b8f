from datetime import timedelta

import pytest

from search import alike
from search.alike import reports_like
from search.queries import vocabulary
from search.reach import PUBLIC
from tenants.scope import PORTAL, scope
from tests.factories.lives import MONDAY
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
WORDS = "Jalan rusak di Cibinong dekat pasar"
HERE, ELSEWHERE = "33.04.01", "34.02.01"


@pytest.fixture(autouse=True)
def _fresh_words():
    vocabulary.forget()
    yield
    vocabulary.forget()


@pytest.fixture
def found(indexed):
    """Make some published reports known, and find those like a title."""

    def finding(title=WORDS, **values):
        indexed()
        with scope(PORTAL):
            like = reports_like(reach=PUBLIC, title=title, at=MONDAY, **values)
        return [each.report.title for each in like]

    return finding


def make(title, **values):
    values.setdefault("submitted_at", MONDAY - timedelta(days=1))
    make_reports(1, title=title, published=True, **values)


def test_two_words_in_common_are_alike_and_more_come_first(found):
    make("Lampu pasar rusak")
    make("Dekat Cibinong: JALAN RUSAK, pasar becek")
    make("Pasar Wage sepi")

    assert found("Jalan rusak dekat pasar") == [
        "Dekat Cibinong: JALAN RUSAK, pasar becek",
        "Lampu pasar rusak",
    ]


def test_slang_and_typing_mistakes_are_understood(found):
    make("Jalan rusak depan sekolah")

    assert found("jln rusakk dpn skolah") == ["Jalan rusak depan sekolah"]


def test_neither_what_was_archived_nor_what_is_old(found):
    make("Jalan pasar rusak", state="ARCHIVED")
    make("Jalan pasar rusak", submitted_at=MONDAY - timedelta(days=181))

    assert found("Jalan pasar rusak") == []


def test_near_ones_come_before_those_anywhere(found):
    make("Pasar becek", body="Jalan ke sana rusak.", region_code=HERE)
    make("Jalan pasar rusak", region_code=ELSEWHERE)

    assert found("Jalan pasar rusak", region_code=HERE) == ["Pasar becek"]
    assert found("Jalan pasar rusak", region_code="35.01") == [
        "Jalan pasar rusak",
        "Pasar becek",
    ]
    assert found("Jalan pasar rusak", region_code="35.01", is_only_near=True) == []


def test_a_regency_that_the_title_names_is_near(found):
    make("Pasar becek", body="Jalan rusak.", region_code=HERE)
    make("Jalan pasar rusak", region_code=ELSEWHERE)

    assert found("Jalan pasar rusak di Banjarnegara") == ["Pasar becek"]


def test_three_at_most(found):
    for place in range(5):
        make(f"Jalan pasar rusak {place}")

    assert len(found("Jalan pasar rusak")) == alike.MOST == 3


@pytest.mark.parametrize("title", ["", "   ", "pasar", "di ke ya"])
def test_a_title_that_says_nothing_finds_nothing(found, title):
    make(WORDS)

    assert found(title) == []
