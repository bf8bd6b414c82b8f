"""The keys that deploy/ describes open what they must, and nothing else."""

import json
from pathlib import Path

import pytest
from django.conf import settings
from django.test import override_settings
from elasticsearch import AuthorizationException, BadRequestError, Elasticsearch

from search.engines.chosen import elastic as elastic_engine
from search.engines.elastic import names
from search.engines.elastic.client import ASKING, feeding_client
from search.port import EngineAway
from search.query import Query
from search.reach import PUBLIC, reach_of
from tests.elastic.indices import refresh
from tests.factories.lives import DESK, MONDAY

pytestmark = pytest.mark.elastic
DEPLOY = Path(__file__).resolve().parents[4] / "deploy"


@pytest.fixture
def key(elastic):
    """Make a key as the file says, for the indices of this test."""
    made = []

    def key(name):
        told = (DEPLOY / name).read_text(encoding="utf-8")
        wanted = json.loads(told.replace("tuntas-", f"{settings.ELASTICSEARCH_PREFIX}-"))
        try:
            answer = feeding_client().security.create_api_key(**wanted)
        except BadRequestError:
            pytest.skip("the Elasticsearch that is named knows no accounts")
        made.append(answer["id"])
        return answer["encoded"]

    yield key
    if made:
        feeding_client().security.invalidate_api_key(ids=made)


def where():
    return settings.ELASTICSEARCH_URL.replace(
        settings.ELASTICSEARCH_URL.rpartition("@")[0].rpartition("/")[2] + "@", ""
    )


def test_the_publics_key_reads_the_public_index_alone(elastic, document, key):
    elastic.keep([document(1), document(2, published=False)])
    refresh()
    public = Elasticsearch(where(), api_key=key("elasticsearch_public_key.json"))

    found = public.search(index=names.live(public=True))["hits"]["hits"]

    assert [hit["_id"] for hit in found] == ["1"]
    assert public.search(index="_all")["hits"]["total"]["value"] == 1
    with pytest.raises(AuthorizationException):
        public.search(index=names.live(public=False))
    with pytest.raises(AuthorizationException):
        public.index(index=names.live(public=True), document={})
    public.close()


def test_a_process_with_that_key_alone_searches_for_the_public_and_nobody_else(
    elastic, document, key
):
    elastic.keep([document(1)])
    refresh()

    with override_settings(
        ELASTICSEARCH_URL=where(),
        ELASTICSEARCH_API_KEY="",
        ELASTICSEARCH_PUBLIC_API_KEY=key("elasticsearch_public_key.json"),
    ):
        found = elastic.search(Query(reach=PUBLIC, at=MONDAY))
        with pytest.raises(EngineAway):
            elastic.search(Query(reach=reach_of(DESK), at=MONDAY))
    ASKING.forget()

    assert [hit.report_id for hit in found.hits] == [1]


def test_the_key_of_the_worker_is_enough_to_build_feed_mend_and_compare(elastic, document, key):
    with override_settings(
        ELASTICSEARCH_URL=where(), ELASTICSEARCH_API_KEY=key("elasticsearch_key.json")
    ):
        engine = elastic_engine()
        engine.begin_rebuild()
        engine.rebuild([document(1)])
        engine.end_rebuild()
        engine.keep([document(1, 3), document(2, 3)])
        engine.mend([document(1, 2)], gone=[2])

        assert engine.is_current()
        assert engine.versions(public=True, agency_id=7, block=0) == {1: 2}
