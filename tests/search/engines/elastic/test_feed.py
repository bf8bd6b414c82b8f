"""What is written: newer versions alone, to every index that somebody uses or builds."""

import logging

import pytest

from search.engines.elastic import feed, names
from search.engines.elastic.breaker import IndexMissing
from search.engines.elastic.client import feeding_client
from search.port import EngineAway

pytestmark = pytest.mark.elastic


def held(elastic, *, agency_id=7, public=False):
    return dict(elastic.versions(public=public, agency_id=agency_id, block=0))


def test_an_older_version_replaces_no_newer_one(elastic, document):
    elastic.keep([document(1, 2), document(2, 2)])

    elastic.keep([document(1, 1), document(2, 3)])

    assert held(elastic) == {1: 2, 2: 3}
    assert held(elastic, public=True) == {1: 2, 2: 3}


def test_what_is_public_no_more_leaves_the_public_index_for_good(elastic, document):
    elastic.keep([document(1, 1), document(2, 1), document(3, 1)])

    elastic.keep([document(1, 3, published=False), document(2, 3, hidden=True)])
    elastic.keep([document(1, 2), document(3, 2, state="MERGED")])

    assert held(elastic) == {1: 3, 2: 3, 3: 2}
    assert held(elastic, public=True) == {}


def test_what_becomes_public_enters_the_public_index(elastic, document):
    elastic.keep([document(1, 1, published=False)])

    elastic.keep([document(1, 2)])

    assert held(elastic, public=True) == {1: 2}


def test_nothing_is_nothing(elastic):
    elastic.keep([])
    elastic.mend([])

    assert held(elastic) == {}


def test_nothing_can_be_read_back(elastic, document):
    elastic.keep([document(1)])

    elastic.sums(public=False)  # which lets it be found
    found = feeding_client().search(index=names.live(public=False)).body["hits"]["hits"]
    assert [set(hit) for hit in found] == [{"_index", "_id", "_score"}]


def test_the_public_index_has_no_internal_field(elastic, document):
    elastic.keep([document(1, unit_id=4, reported_user_ids=(9,), escalation=2)])

    index = feeding_client().indices.get_mapping(index=names.live(public=True)).body
    ((_name, told),) = index.items()
    mapping = told["mappings"]
    assert mapping["dynamic"] == "strict"
    assert set(mapping["properties"]) & {
        "seen_by", "unit_id", "supporting_unit_ids", "reported_unit_ids", "reported_user_ids",
        "escalation", "supervisory", "supervisor_id", "ombudsman_id", "joint_agency_ids",
    } == set()  # fmt: skip


def test_mending_brings_back_an_older_version_and_takes_out_what_is_gone(elastic, document):
    elastic.keep([document(1, 5), document(2, 5), document(3, 1)])

    elastic.mend([document(1, 4), document(3, 2)], gone=[2, 99])

    assert held(elastic) == {1: 4, 3: 2}
    assert held(elastic, public=True) == {1: 4, 3: 2}
    elastic.keep([document(1, 5), document(2, 5)])
    assert held(elastic) == {1: 5, 2: 5, 3: 2}


def test_mending_takes_out_of_the_public_index_what_an_older_version_does_not_show(
    elastic, document
):
    elastic.keep([document(1, 5)])

    elastic.mend([document(1, 4, published=False)])

    assert held(elastic) == {1: 4}
    assert held(elastic, public=True) == {}


def test_one_document_that_is_refused_does_not_hold_up_the_others(elastic, document, caplog):
    with caplog.at_level(logging.ERROR):
        elastic.keep([document(1, agency_id="none of ours"), document(2)])

    assert held(elastic) == {2: 1}
    assert {record.message for record in caplog.records} == {
        "Elasticsearch refused report 1: document_parsing_exception."
    }


def test_without_an_index_nothing_is_written_and_none_is_made(elastic, document):
    client = feeding_client()
    for public in (True, False):
        alias = names.live(public=public)
        client.indices.delete(index=next(iter(client.indices.get_alias(name=alias).body)))

    with pytest.raises(IndexMissing):
        elastic.keep([document(1)])

    assert not elastic.is_current()
    assert not client.indices.exists(index=names.live(public=False))


def test_an_index_that_vanishes_in_between_is_missing_too(elastic, document):
    gone = {"_index": "test-gone", "_id": "1", "require_alias": True, "_source": {}}

    with pytest.raises(IndexMissing):
        feed.write([gone])


@pytest.mark.parametrize("status", [429, 503])
def test_a_server_that_has_too_much_to_do_is_away(monkeypatch, settings, status):
    settings.ELASTICSEARCH_URL = "http://127.0.0.1:9"
    answer = (False, {"index": {"_id": "1", "status": status, "error": {"type": "busy"}}})
    monkeypatch.setattr(feed, "streaming_bulk", lambda *_args, **_options: [answer])

    with pytest.raises(EngineAway):
        feed.write([])
