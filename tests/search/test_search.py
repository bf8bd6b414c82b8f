"""What every engine must find, and in which order."""

from datetime import timedelta

import pytest

from kernel.cursor import CursorDamaged
from register.rules.states import Visibility
from search.filters import Facet, Filters
from search.query import Query, Sort
from search.reach import PUBLIC, reach_of
from search.words import Word, Words
from tests.factories.lives import DESK, MONDAY, Life, admin_of
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
HOLE = "Jalan berlubang di depan pasar"
LAMP = "Lampu jalan padam"


@pytest.fixture
def street(agency):
    """Two published reports of one agency, the second filed a day later."""
    hole = Life(title=HOLE, body="Lubang dalam, motor jatuh.", category_code="jalan")
    lamp = Life(title=LAMP, body="Gelap sejak tiga malam.", at=MONDAY + timedelta(days=1))
    hole.route(agency)
    lamp.route(agency)
    return hole, lamp


def test_a_word_finds_what_has_it(street, indexed, titles):
    indexed()

    assert titles("lampu") == [LAMP]
    assert titles("kolam") == []


def test_a_word_of_the_title_counts_more_than_one_of_the_text(agency, indexed, titles):
    Life(title="Sampah menumpuk", body="Dekat pasar.").route(agency)
    Life(title="Pasar becek", body="Sampah juga ada.").route(agency)
    indexed()

    assert titles("pasar") == ["Pasar becek", "Sampah menumpuk"]


def test_reports_with_all_words_stand_before_those_with_some(street, indexed, look):
    indexed()

    found = look("lampu jalan")

    assert [one.report.title for one in found.reports] == [LAMP, HOLE]
    assert found.answer.is_loose


def test_of_four_words_three_are_enough(street, indexed, look):
    indexed()

    found = look("lampu jalan padam kolam")

    assert next(one.report.title for one in found.reports) == LAMP


def test_a_phrase_wants_its_words_side_by_side(street, indexed, titles):
    indexed()

    assert look_for(titles, phrases=(("jalan", "padam"),)) == [LAMP]
    assert look_for(titles, phrases=(("lampu", "padam"),)) == []


def test_words_may_be_left_out(street, indexed, titles):
    indexed()

    assert look_for(titles, wanted=(Word(("jalan",)),), without=(("lampu",),)) == [HOLE]
    assert look_for(titles, without=(("lampu",),)) == [HOLE]


def test_other_forms_and_beginnings_count(street, indexed, titles):
    indexed()

    assert look_for(titles, wanted=(Word(("lapu", "lampu")),)) == [LAMP]
    assert look_for(titles, wanted=(Word(("lub",), is_prefix=True),)) == [HOLE]


def look_for(titles, **words):
    return titles(words=Words(**words))


def test_the_newest_come_first_without_words(street, indexed, titles):
    indexed()

    assert titles() == [LAMP, HOLE]


def test_by_deadline_the_nearest_comes_first(street, indexed, titles):
    indexed()

    assert titles(sort=Sort.DEADLINE) == [HOLE, LAMP]


@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("text", ["", "jalan"])
def test_pages_follow_each_other_without_gap_or_repetition(agency, indexed, look, sort, text):
    made = make_reports(7, agency=agency, published=True)
    indexed()

    seen, token = [], ""
    while True:
        page = look(text, sort=sort, size=3, token=token)
        seen += [one.report.pk for one in page.reports]
        token = page.next_token
        if not token:
            break

    assert len(seen) == 7
    assert set(seen) == {row.pk for row in made}


@pytest.mark.parametrize("text", ["", "jalan"])
@pytest.mark.parametrize("token", ["x", "WzAsMV0"])
def test_a_damaged_token_is_refused(street, indexed, look, text, token):
    indexed()

    with pytest.raises(CursorDamaged):
        look(text, token=token)


def test_filters_narrow(street, agency, other_agency, indexed, titles):
    indexed()
    day = MONDAY + timedelta(days=1)

    def narrowed(**values):
        return titles(filters=Filters(**values))

    assert narrowed(categories=("jalan",)) == [HOLE]
    assert narrowed(states=("AGENCY_REVIEW",)) == [LAMP, HOLE]
    assert narrowed(states=("CLOSED",)) == []
    assert narrowed(classes=("COMPLAINT",)) == [LAMP, HOLE]
    assert narrowed(classes=("ASPIRATION",)) == []
    assert narrowed(agency_ids=(agency.pk,)) == [LAMP, HOLE]
    assert narrowed(agency_ids=(other_agency.pk,)) == []
    assert narrowed(regions=("33",)) == [LAMP, HOLE]
    assert narrowed(regions=("33.04",)) == [LAMP, HOLE]
    assert narrowed(regions=("33.05", "34")) == []
    assert narrowed(since=day) == [LAMP]
    assert narrowed(until=day) == [HOLE]
    assert narrowed(numbers=(street[0].report.number,)) == [HOLE]


def test_overdue_is_asked_at_a_moment(street, indexed, titles):
    indexed()
    due = street[0].report.due_at

    assert titles(filters=Filters(overdue=True), at=due) == []
    after = due + timedelta(seconds=1)
    assert titles(filters=Filters(overdue=True), at=after) == [HOLE]
    assert titles(filters=Filters(overdue=False), at=after) == [LAMP]
    assert titles(filters=Filters(due_since=after)) == [LAMP]
    assert titles(filters=Filters(due_until=after)) == [HOLE]


def test_facets_count_without_their_own_filter(street, agency, indexed, look):
    indexed()

    found = look(facets=tuple(Facet), filters=Filters(categories=("jalan",)))

    told = {facet: {c.value: c.many for c in counts} for facet, counts in found.facets.items()}
    assert told == {
        Facet.STATE: {"AGENCY_REVIEW": 1},
        Facet.CLASS: {"COMPLAINT": 1},
        Facet.CATEGORY: {"jalan": 1, "kesehatan": 1},
        Facet.AGENCY: {str(agency.pk): 1},
        Facet.PROVINCE: {"33": 1},
        Facet.REGENCY: {"33.04": 1},
    }
    assert found.answer.total == 1
    assert not found.answer.is_capped


def test_facets_count_what_a_loose_search_shows(street, indexed, look):
    indexed()

    found = look("lampu jalan", facets=(Facet.STATE,))

    assert [count.many for count in found.facets[Facet.STATE]] == [2]
    assert found.answer.total == 2


def test_words_found_are_marked(street, indexed, look):
    indexed()

    (found,) = look("lubang").reports

    assert found.excerpt == "<mark>Lubang</mark> dalam, motor jatuh."
    assert found.title == "Jalan <mark>berlubang</mark> di depan pasar"


def test_an_agency_searches_its_own(street, agency, other_agency, indexed, titles):
    Life(title="Dapur kotor", visibility=Visibility.CONFIDENTIAL).route(other_agency)
    indexed()

    mine = reach_of(admin_of(agency))
    assert titles(reach=mine, agency=agency) == [LAMP, HOLE]
    assert titles("dapur", reach=mine, agency=agency) == []
    assert titles("dapur", reach=reach_of(DESK)) == ["Dapur kotor"]
    assert titles("dapur", reach=PUBLIC) == []


def test_the_public_cannot_ask_for_what_its_index_lacks():
    with pytest.raises(ValueError, match="units"):
        Query(reach=PUBLIC, at=MONDAY, filters=Filters(unit_ids=(1,)))


def test_counts_and_total_of_a_filter_are_not_those_of_the_newest_alone(
    agency, engine, indexed, look, monkeypatch
):
    monkeypatch.setattr("search.engines.postgres.facets.MOST_COUNTED", 3)
    make_reports(2, agency=agency, published=True, state="CLOSED", answered=True)
    make_reports(4, agency=agency, published=True)
    indexed()

    found = look(filters=Filters(states=("CLOSED",)), facets=(Facet.STATE, Facet.CLASS))

    assert found.answer.total == 2
    assert [count.many for count in found.facets[Facet.CLASS]] == [2]
    if engine.is_inside:
        assert look(facets=(Facet.STATE,)).answer.is_capped


def test_of_what_has_some_of_the_words_as_many_are_counted_as_are_ranked(
    agency, engine, indexed, look, monkeypatch
):
    monkeypatch.setattr("search.engines.postgres.facets.MOST_RANKED", 3)
    make_reports(4, agency=agency, published=True, title="Lampu mati")
    make_reports(1, agency=agency, published=True, title="Lampu jalan mati")
    indexed()

    answer = look("lampu pasar", facets=(Facet.STATE,)).answer

    assert answer.is_loose
    assert (answer.total, answer.is_capped) == ((3, True) if engine.is_inside else (5, False))


@pytest.mark.parametrize("size", [0, 101])
def test_a_page_has_a_size(size):
    with pytest.raises(ValueError, match="1 to 100"):
        Query(reach=PUBLIC, at=MONDAY, size=size)


@pytest.mark.parametrize(
    "values", [{"phrases": ((),)}, {"without": ((),)}, {"wanted": (Word(()),)}]
)
def test_a_word_without_a_token_is_none(values):
    with pytest.raises(ValueError, match="without a token"):
        Words(**values)


@pytest.mark.parametrize(
    "odd", ["'", "\\", "a'b", ":*", "!", "&", "(", "%", "%s", "x" * 5000, "é", "😀", "a\0b"]
)
def test_whatever_a_token_is_the_engine_takes_it(street, indexed, titles, odd):
    indexed()

    assert look_for(titles, wanted=(Word((odd,)),)) == []
    assert look_for(titles, wanted=(Word((odd, "lampu"), is_prefix=True),)) in (
        [LAMP],
        [LAMP, HOLE],
    )
    assert look_for(titles, phrases=((odd, "lampu"),)) == []
    assert look_for(titles, without=((odd,),)) == [LAMP, HOLE]
