"""A new index beside the one in use."""

import pytest

from search.engines.elastic import mapping, names
from search.engines.elastic.feed import aliases

pytestmark = pytest.mark.elastic


def held(elastic, *, public=False):
    return dict(elastic.versions(public=public, agency_id=7, block=0))


def test_until_it_is_whole_the_old_one_is_searched(elastic, document):
    elastic.keep([document(1), document(2)])

    elastic.begin_rebuild()
    elastic.rebuild([document(1)])

    assert held(elastic) == {1: 1, 2: 1}

    elastic.end_rebuild()
    assert held(elastic) == {1: 1}
    assert held(elastic, public=True) == {1: 1}


def test_what_changes_meanwhile_is_in_both(elastic, document):
    elastic.keep([document(1), document(2), document(3)])
    elastic.begin_rebuild()

    elastic.keep([document(1, 2), document(2, 2, published=False)])
    # What the builder read before that comes late.
    elastic.rebuild([document(1, 1), document(2, 1), document(3, 1)])

    assert held(elastic) == {1: 2, 2: 2, 3: 1}
    elastic.end_rebuild()
    assert held(elastic) == {1: 2, 2: 2, 3: 1}
    assert held(elastic, public=True) == {1: 2, 3: 1}


def test_a_build_that_was_broken_off_goes_on(elastic, document):
    elastic.begin_rebuild()
    elastic.rebuild([document(1)])

    elastic.begin_rebuild()
    elastic.rebuild([document(2)])
    elastic.end_rebuild()

    assert held(elastic) == {1: 1, 2: 1}


def test_ending_twice_does_nothing(elastic, document):
    elastic.keep([document(1)])
    before = aliases()

    elastic.end_rebuild()

    assert aliases() == before
    assert held(elastic) == {1: 1}


def test_the_old_indices_go_and_the_new_ones_are_refreshed_again(elastic, document):
    before = aliases()
    elastic.begin_rebuild()
    elastic.end_rebuild()

    after = aliases()
    assert set(after) == {names.live(public=True), names.live(public=False)}
    assert set(after.values()).isdisjoint(before.values())
    elastic.mend([document(1)], gone=[2])
    assert held(elastic) == {1: 1}


def test_what_another_analysis_made_is_told_and_what_it_began_goes(elastic, document, monkeypatch):
    assert elastic.is_current()
    elastic.begin_rebuild()
    elastic.rebuild([document(1)])
    before = aliases()

    monkeypatch.setattr(mapping, "analysis_mark", lambda: "another")
    assert not elastic.is_current()
    assert not elastic.begin_rebuild()
    assert elastic.begin_rebuild()
    elastic.rebuild([document(2)])
    elastic.end_rebuild()

    assert elastic.is_current()
    assert held(elastic) == {2: 1}
    assert set(aliases().values()).isdisjoint(before.values())


def test_other_fields_are_another_index(elastic, monkeypatch):
    fields = {**mapping._SHARED, "mood": {"type": "keyword"}}
    monkeypatch.setattr(mapping, "_SHARED", fields)

    assert not elastic.is_current()
